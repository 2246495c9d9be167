package uk.wnb.architecture.planted.cli;

public final class Command {
  public static void main(String[] arguments) {
    System.out.println("the command may");
    System.exit(0);
  }
}
