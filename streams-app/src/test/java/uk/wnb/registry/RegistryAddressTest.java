package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://registry,                     http://registry/subjects",
    "http://registry/,                    http://registry/subjects",
    "https://registry:8443,               https://registry:8443/subjects",
    "http://gateway/apis/ccompat/v7///,   http://gateway/apis/ccompat/v7/subjects",
    "http://user:secret@registry:8081,    http://registry:8081/subjects",
    "http://[::1]:8081,                   http://[::1]:8081/subjects"})
  void goesBeforeThePath(String address, String request) {
    assertThat(request(address, uri -> Optional.empty()).uri()).hasToString(request);
  }

  @Test
  void opensWithTheHeaderOfItsCredentials() {
    assertThat(request("http://registry", uri -> Optional.of("Bearer x")).headers().map())
        .containsEntry("Authorization", List.of("Bearer x"));
    assertThat(request("http://registry", uri -> Optional.empty()).headers().map())
        .doesNotContainKey("Authorization");
  }

  @Test
  void printsNeitherSecret() {
    RegistryAddress address =
        RegistryAddress.of("http://user:secret@registry", uri -> Optional.of("Basic c2VjcmV0"));

    assertThat(address).hasToString("http://registry");
  }

  private static HttpRequest request(String address, Credentials credentials) {
    return RegistryAddress.of(address, credentials).request("/subjects").GET().build();
  }
}
