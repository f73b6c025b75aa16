for (const module of ['std:ffi', 'native:other', '../../pom.xml', '/etc/passwd']) {
  try {
    await import(module);
    console.log(`${module} was read`);
  } catch {
    console.log(`${module} was refused`);
  }
}
console.log(typeof Java, typeof Polyglot, Object.keys(process.env).length);
