export const points = [{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 3, y: 10 }];
