package uk.wnb.architecture.planted.service;

final class Sleeps {
  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
