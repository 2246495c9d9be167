package uk.wnb.architecture.planted.service;

final class Ends {
  void end() {
    System.exit(1);
  }
}
