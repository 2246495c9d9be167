package uk.wnb.architecture.planted.service;

final class PrintsATrace {
  void tell(Exception e) {
    e.printStackTrace();
  }
}
