package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an administrator copies. */
class PermissionsTest {

  @Test
  void areOptionsOfKafkasOwnCommand() {
    Wnb told = Wnb.run("topics", "permissions", "--principal", "User:d");
    assertThat(told.code()).isZero();
    assertThat(told.out().lines())
        .contains("--add --allow-principal User:d --operation Read --topic wnb.attendances",
            "--add --allow-principal User:d --operation Write --topic wnb.notifications",
            "--add --allow-principal User:d --operation Create --topic wnb- --resource-pattern-type prefixed",
            "--add --allow-principal User:d --operation Read --group wnb",
            "--add --allow-principal User:d --operation Write --transactional-id wnb- --resource-pattern-type prefixed")
        .doesNotHaveDuplicates();
  }
}
