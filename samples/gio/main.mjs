import gio from 'native:gio';

const settings = `
[window]
title=Größe
width=640

[colours]
`;
readSettings();
const loop = gio.newLoop(null, false);
makeFolder(`${process.argv[2]}/made`);
countDown();
loop.close();

function readSettings() {
  const file = gio.newKeyFile();
  try {
    gio.parse(file, settings, 0);
    console.log(gio.groups(file).result.join(', '));
    console.log(gio.getText(file, 'window', 'title'));
    console.log(gio.getNumber(file, 'window', 'width'));
    gio.getNumber(file, 'window', 'height');
  } catch (error) {
    console.log(error.message);
  } finally {
    file.close();
  }
}

function makeFolder(path) {
  const folder = gio.file(path);
  gio.beginMakeFolder(folder, 0, null, (source, result) => {
    gio.endMakeFolder(folder, result);
    gio.quit(loop);
  });
  gio.run(loop);
  console.log(`${gio.name(folder)} exists: ${gio.exists(folder)}`);
  folder.close();
}

function countDown() {
  let count = 3;
  gio.every(0, 5, () => {
    console.log(count);
    count -= 1;
    if (count === 0) {
      gio.quit(loop);
    }
    return count > 0;
  });
  gio.run(loop);
}
