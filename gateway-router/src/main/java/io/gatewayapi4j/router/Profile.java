package io.gatewayapi4j.router;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an implementation does where the specification leaves precedence open, or does not do as it
 * says. Immutable.
 *
 * <p>Implementations change: each of the named profiles says where and when it was found.
 *
 * @param name as {@code --profile} spells it
 * @param source where the behaviour is stated
 * @param asOf when the source was read
 * @param regexRank where a regular expression stands among the kinds of path
 * @param regexByLength whether the longer of two regular expressions goes first; else they are
 *     equal and the next criterion decides
 * @param methodAsHeader whether a method counts as one more header instead of going before them
 * @param hostFallThrough whether a less specific virtual host is tried when no rule of the most
 *     specific one matches
 * @param wildcard how many labels the wildcard of a hostname stands for
 */
public record Profile(
    String name,
    String source,
    LocalDate asOf,
    RegexRank regexRank,
    boolean regexByLength,
    boolean methodAsHeader,
    boolean hostFallThrough,
    WildcardDepth wildcard) {

  /** Where a regular expression stands among the kinds of path; exact paths are always first. */
  public enum RegexRank {
    /** Before every prefix. */
    BEFORE_PREFIX,
    /** After every prefix. */
    AFTER_PREFIX
  }

  /** How many labels a wildcard stands for. */
  public enum WildcardDepth {
    /** One or more, as Gateway API has it. */
    ANY,
    /** Exactly one, as Ingress has it. */
    ONE_LABEL
  }

  private static final LocalDate READ = LocalDate.of(2026, 11, 22);

  /** The text of the specification, with the documented answers where it gives none. */
  public static final Profile SPECIFICATION =
      of("specification", "Gateway API v1.6.1", READ).hostFallThrough(true);

  /** Envoy Gateway: the method becomes a header of Envoy, and is counted as one. */
  public static final Profile ENVOY_GATEWAY =
      of(
              "envoy-gateway",
              "envoyproxy/gateway v1.9.0 internal/gatewayapi/{route,sort}.go, issues 1702 and 2579",
              READ)
          .methodAsHeader(true);

  /** Istio: prefixes go before regular expressions, so {@code /} hides them all. */
  public static final Profile ISTIO =
      of("istio", "istio/istio issues 58441, 59479 and 60695 (open)", READ)
          .regexRank(RegexRank.AFTER_PREFIX);

  /** kgateway: the length of a regular expression does not count. */
  public static final Profile KGATEWAY =
      of("kgateway", "kgateway-dev/kgateway issue 9473", READ).regexByLength(false);

  /** Cilium. */
  public static final Profile CILIUM = of("cilium", "cilium/cilium issue 29381", READ);

  /** NGINX Gateway Fabric, since regular expressions go before prefixes there. */
  public static final Profile NGINX_GATEWAY_FABRIC =
      of(
          "nginx-gateway-fabric",
          "nginx/nginx-gateway-fabric issue 4734, pull request 4764 (February 2026)",
          READ);

  private static final List<Profile> NAMED =
      List.of(SPECIFICATION, ENVOY_GATEWAY, ISTIO, KGATEWAY, CILIUM, NGINX_GATEWAY_FABRIC);

  public Profile {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(asOf, "asOf is null");
    Objects.requireNonNull(regexRank, "regexRank is null");
    Objects.requireNonNull(wildcard, "wildcard is null");
  }

  /** The named profiles, the specification first. */
  public static List<Profile> named() {
    return NAMED;
  }

  /**
   * What most proxies do, to start from: the virtual host is picked for good, and all else is as in
   * {@link #SPECIFICATION}.
   */
  public static Profile of(String name, String source, LocalDate asOf) {
    return new Profile(
        name, source, asOf, RegexRank.BEFORE_PREFIX, true, false, false, WildcardDepth.ANY);
  }

  /** This with another {@link #regexRank()}. */
  public Profile regexRank(RegexRank regexRank) {
    return new Profile(
        name, source, asOf, regexRank, regexByLength, methodAsHeader, hostFallThrough, wildcard);
  }

  /** This with another {@link #regexByLength()}. */
  public Profile regexByLength(boolean regexByLength) {
    return new Profile(
        name, source, asOf, regexRank, regexByLength, methodAsHeader, hostFallThrough, wildcard);
  }

  /** This with another {@link #methodAsHeader()}. */
  public Profile methodAsHeader(boolean methodAsHeader) {
    return new Profile(
        name, source, asOf, regexRank, regexByLength, methodAsHeader, hostFallThrough, wildcard);
  }

  /** This with another {@link #hostFallThrough()}. */
  public Profile hostFallThrough(boolean hostFallThrough) {
    return new Profile(
        name, source, asOf, regexRank, regexByLength, methodAsHeader, hostFallThrough, wildcard);
  }

  /** This with another {@link #wildcard()}. */
  public Profile wildcard(WildcardDepth wildcard) {
    return new Profile(
        name, source, asOf, regexRank, regexByLength, methodAsHeader, hostFallThrough, wildcard);
  }
}
