package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatewayapi4j.snapshot.PathRewrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rewritten paths: the table of {@code HTTPPathModifier}, and what it leaves out. */
class RequestPathTest {
  private static String rewritten(PathRewrite rewrite, String target) {
    StringBuilder out = new StringBuilder();
    RequestPath.append(rewrite, target, out);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/foo/bar,     /foo,  /xyz,  /xyz/bar",
    "/foo/bar,     /foo,  /xyz/, /xyz/bar",
    "/foo/bar,     /foo/, /xyz,  /xyz/bar",
    "/foo/bar,     /foo/, /xyz/, /xyz/bar",
    "/foo,         /foo,  /xyz,  /xyz",
    "/foo/,        /foo,  /xyz,  /xyz/",
    "/foo,         /foo,  /xyz/, /xyz",
    "/foo/bar,     /foo,  '',    /bar",
    "/foo/,        /foo,  '',    /",
    "/foo,         /foo,  '',    /",
    "/foo/,        /foo,  /,     /",
    "/foo,         /foo,  /,     /",
    "/a,           /,     /x,    /x/a",
    "/,            /,     /x,    /x/",
    "/foo?a=/b,    /foo,  '',    /?a=/b",
    "/foo/b?/foo,  /foo,  /x,    /x/b?/foo",
    "/foo//b,      /foo,  /x,    /x//b",
    "*,            /,     /x,    /x*"
  })
  void aPrefixIsReplaced(String target, String prefix, String replacement, String wanted) {
    assertThat(rewritten(new PathRewrite.Prefix(prefix, replacement), target)).isEqualTo(wanted);
  }

  @Test
  void aFullPathIsReplacedAndTheQueryKept() {
    assertThat(rewritten(new PathRewrite.Full("/new"), "/old/x?y=1#z")).isEqualTo("/new?y=1#z");
    assertThat(rewritten(new PathRewrite.Full("/new"), "/old")).isEqualTo("/new");
  }
}
