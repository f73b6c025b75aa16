import git, { Code } from 'native:git2';

git.initialize();
const repository = git.createRepository(process.argv[2], 0);
const first = commit(0, 'Begin', 'one\n', []);
const parent = git.findCommit(repository, first);
commit(60, 'Go on', 'one\ntwo\n', [parent]);
parent.close();
printLog();

try {
  git.findCommit(repository, new git.Id());
} catch (error) {
  console.log(error.message);
  console.log(git.lastFailure().message);
}
repository.close();

function commit(seconds, message, text, parents) {
  const builder = git.buildTree(repository, null);
  git.insert(builder, 'notes.txt', git.createBlob(repository, text), git.BLOB);
  const tree = git.findTree(repository, git.writeTree(builder));
  const author = git.sign('Ada', 'ada@example.org', seconds, 0);
  const id = git.createCommit(
    repository, 'HEAD', author, author, null, message, tree, parents.length, parents);
  author.close();
  tree.close();
  builder.close();
  return id;
}

function printLog() {
  const walk = git.walk(repository);
  git.beginAtHead(walk);
  const id = new git.Id();
  while (git.next(id, walk) === Code.OK) {
    const found = git.findCommit(repository, id);
    console.log(`${git.idText(id)} ${git.message(found)}`);
    found.close();
  }
  walk.close();
}
