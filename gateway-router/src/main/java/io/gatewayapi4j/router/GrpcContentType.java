package io.gatewayapi4j.router;

/**
 * The content type of gRPC calls: {@code application/grpc}, and its kinds such as {@code +proto}.
 */
final class GrpcContentType {
  private static final String NAME = "application/grpc";

  private GrpcContentType() {}

  /** Whether it is one; {@code application/grpc-web} is another protocol. */
  static boolean matches(String contentType) {
    int length = NAME.length();
    if (!contentType.regionMatches(true, 0, NAME, 0, length)) {
      return false;
    }
    return contentType.length() == length || "+; \t".indexOf(contentType.charAt(length)) >= 0;
  }
}
