import posix from 'native:posix';

const folder = posix.makeTemporaryFolder({ value: '/tmp/ekkogen-XXXXXX' });
const path = `${folder}/greeting.txt`;

let file = posix.open(path, posix.O_WRONLY | posix.O_CREAT, 'int', 0o600);
console.log(`written: ${posix.write(file, 'Hello, POSIX!')}`);
posix.closeFile(file);

file = posix.open(path, posix.O_RDONLY);
console.log(`read: ${String.fromCharCode(...posix.read(file, 100))}`);
posix.closeFile(file);

// What is in a folder comes before the folder.
posix.walk(folder, (visited, status, type, place) => {
  const name = place.level === 0 ? 'the folder' : visited.slice(place.base);
  console.log(`level ${place.level}: ${name}`);
  return posix.remove(visited);
}, 8, posix.FTW_DEPTH | posix.FTW_PHYS);

try {
  posix.open(path, posix.O_RDONLY);
} catch (error) {
  console.log(error.message);
}

const time = posix.utc(951782400);
console.log(time.year + 1900);
console.log(posix.format(80, '%d.%m.%Y, %H:%M', time));
