// Runs on whatever Node the machine has, before anything is installed: old syntax on purpose.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'Node.js ' +
      process.versions.node +
      ' では動きません。Node.js 20 以上を入れてから、もう一度実行してください。\n' +
      '(Hirogeru needs Node.js 20 or later; this is ' +
      process.versions.node +
      '.)',
  );
  process.exit(1);
}
