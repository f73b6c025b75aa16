package com.example.libraries;

import com.example.git2.Code;
import com.example.git2.Commit;
import com.example.git2.Git2;
import com.example.git2.Id;
import com.example.git2.Repository;
import com.example.git2.Signature;
import com.example.git2.Tree;
import com.example.git2.TreeBuilder;
import com.example.git2.Walk;
import io.ekkogen.runtime.NativeException;

/** Writes the history of a file, and reads it. */
public final class History {
  private static final Git2 git = Git2.load();

  private History() {}

  /**
   * Prints the commits, the last one first.
   *
   * @param arguments a folder, which becomes a repository
   */
  public static void main(String[] arguments) {
    git.initialize();
    try (Repository repository = git.createRepository(arguments[0], 0)) {
      Id first = commit(repository, 0, "Begin", "one\n");
      try (Commit parent = git.findCommit(repository, first)) {
        commit(repository, 60, "Go on", "one\ntwo\n", parent);
      }
      printLog(repository);

      git.findCommit(repository, new Id());
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
      System.out.println(git.lastFailure().getMessage());
    }
  }

  private static Id commit(
      Repository repository, long seconds, String message, String text, Commit... parents) {
    try (TreeBuilder builder = git.buildTree(repository, null);
        Signature author = git.sign("Ada", "ada@example.org", seconds, 0)) {
      git.insert(builder, "notes.txt", git.createBlob(repository, text), Git2.BLOB);
      try (Tree tree = git.findTree(repository, git.writeTree(builder))) {
        return git.createCommit(
            repository, "HEAD", author, author, null, message, tree, parents.length, parents);
      }
    }
  }

  private static void printLog(Repository repository) {
    try (Walk walk = git.walk(repository)) {
      git.beginAtHead(walk);
      Id id = new Id();
      while (git.next(id, walk) == Code.OK) {
        try (Commit commit = git.findCommit(repository, id)) {
          System.out.println(git.idText(id) + " " + git.message(commit));
        }
      }
    }
  }
}
