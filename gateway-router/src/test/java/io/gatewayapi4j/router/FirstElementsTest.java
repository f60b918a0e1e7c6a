package io.gatewayapi4j.router;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;

class FirstElementsTest {
  private static final KeyHash HASH = KeyHash.of(0);

  @Example
  void excludesPathsThatStartOtherwise() {
    FirstElements elements = new FirstElements().plus("/shop/cart", HASH).plus("/users", HASH);
    assertThat(excludes(elements, "/shop/a/b/c")).isFalse();
    assertThat(excludes(elements, "/users")).isFalse();
    assertThat(excludes(elements, "/users?page=2")).isFalse();
    assertThat(excludes(elements, "/wp-admin/a/b/c")).isTrue();
    assertThat(excludes(elements, "/shop-2/cart")).isTrue();
  }

  @Example
  void excludesNothingWherePathsHaveNoFirstElement() {
    FirstElements elements = new FirstElements().plus("/shop", HASH);
    assertThat(excludes(elements, "*")).isFalse();
    assertThat(excludes(elements, "other/cart")).isFalse();
    assertThat(excludes(elements.plus("", HASH), "/other/cart")).isFalse();
  }

  @Example
  void excludesNothingBehindAVeryLongElement() {
    FirstElements elements = new FirstElements().plus("/shop", HASH);
    assertThat(excludes(elements, "/" + "x".repeat(100) + "/cart")).isFalse();
  }

  private static boolean excludes(FirstElements elements, String path) {
    RequestBytes bytes = RequestBytes.ofThread();
    TestRequest request = TestRequest.get("", path);
    bytes.take(request);
    bytes.readPath(request, 200, HASH);
    return elements.exclude(bytes);
  }
}
