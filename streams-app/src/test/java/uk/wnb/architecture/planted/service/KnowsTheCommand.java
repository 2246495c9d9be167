package uk.wnb.architecture.planted.service;

import uk.wnb.architecture.planted.cli.Command;

final class KnowsTheCommand {
  Command command;
}
