package dev.munshi.corpus.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

  private final Gate gate = new Gate(FetchSettings.DEFAULT);

  private static String refusal(Gate gate, String address) {
    var thrown = catchThrowableOfType(RefusedException.class, () -> gate.open(address));
    assertThat(thrown).as(address).isNotNull();
    return thrown.reason();
  }

  @ParameterizedTest
  @CsvSource({
    "https://gazette.example/a?b=c#d, https://gazette.example/a?b=c",
    "HTTP://Gazette.Example:8080, http://gazette.example:8080/",
    "https://gazette.example./a, https://gazette.example/a",
    "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
    "http://93.184.216.34/, http://93.184.216.34/",
    "http://[2606:2800:220:1::1]/, http://[2606:2800:220:1::1]/",
    "http://[64:ff9b::5db8:d822]/, http://[64:ff9b::5db8:d822]/",
    "http://gazette.example\\@127.0.0.1/, http://gazette.example/@127.0.0.1/",
    "http://172.32.0.1/, http://172.32.0.1/",
    "http://100.128.0.1:8443/, http://100.128.0.1:8443/"
  })
  void opens_to_the_public_web(String address, String visited) throws Exception {
    assertThat(gate.open(address)).hasToString(visited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.8.9.10/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://127.0.0.01/",
        "http://127.0.0.256/",
        "http://1.2.3.4.5/",
        "http://%31%32%37.0.0.1/",
        "http://127%2e0%2e0%2e1/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://①②⑦.0.0.1/",
        "http://ｌｏｃａｌｈｏｓｔ/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.0.0.8/",
        "http://192.0.2.1/",
        "http://192.168.1.1/",
        "http://198.18.0.1/",
        "http://198.51.100.1/",
        "http://203.0.113.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[::]/",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[::10.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::1]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a9fe:a9fe::1]/",
        "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[100::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://a.localhost/",
        "http://metadata.google.internal/",
        "http://printer.local/",
        "http://nas.home.arpa/",
        "http://intranet/",
      })
  void stays_shut_to_whatever_leads_inside(String address) {
    var reason = refusal(gate, address);

    assertThat(reason).matches("leads inside: .+|is not a web address|has no host|holds .+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://127.0.0.1../",
        "http://",
        "",
        "gazette.example",
        "http://a..example/",
        "http://exa mple/",
        "http://gazette.example:99999/"
      })
  void needs_a_whole_address(String address) {
    assertThat(refusal(gate, address)).isIn("is not a web address", "has no host");
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://gazette.example/a, 'is ftp, not http or https'",
    "file:///etc/passwd, 'is file, not http or https'",
    "javascript:alert(1), 'is javascript, not http or https'",
    "https://user@gazette.example/, holds a user name or a password",
    "https://:secret@gazette.example/, holds a user name or a password",
    "https://gazette.example:22/, 'is on port 22, where no page is read'",
    "https://gazette.example:6379/, 'is on port 6379, where no page is read'"
  })
  void says_why_not(String address, String reason) {
    assertThat(refusal(gate, address)).isEqualTo(reason);
  }

  @Test
  void lets_named_hosts_through_on_their_ports() throws Exception {
    var named =
        new Gate(
            new FetchSettings(List.of("localhost", "127.0.0.1:9999", "[::1]", "Wiki:81"), null));

    assertThat(named.open("http://localhost:1234/a")).hasToString("http://localhost:1234/a");
    assertThat(named.open("http://LOCALHOST./")).hasToString("http://localhost/");
    assertThat(named.open("http://127.0.0.1:9999/")).isNotNull();
    assertThat(named.open("http://[0::1]:5/")).hasToString("http://[::1]:5/");
    assertThat(named.open("http://wiki:81/")).isNotNull();
    assertThat(refusal(named, "http://127.0.0.1/")).contains("leads inside");
    assertThat(refusal(named, "http://wiki/")).contains("leads inside");
    assertThat(refusal(named, "http://a.localhost/")).contains("leads inside");
    assertThat(refusal(named, "http://user@localhost/")).contains("user name");
  }
}
