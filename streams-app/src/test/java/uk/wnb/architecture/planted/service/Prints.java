package uk.wnb.architecture.planted.service;

final class Prints {
  void tell() {
    System.err.println("seen");
  }
}
