package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ExternalAuthProtocol;
import io.gatewayapi4j.model.Fraction;
import io.gatewayapi4j.model.HTTPCORSFilter;
import io.gatewayapi4j.model.HTTPExternalAuthFilter;
import io.gatewayapi4j.model.HTTPPathModifier;
import io.gatewayapi4j.model.HTTPRequestMirrorFilter;
import io.gatewayapi4j.model.HTTPRequestRedirectFilter;
import io.gatewayapi4j.model.HTTPRouteFilter;
import io.gatewayapi4j.model.HTTPRouteFilterType;
import io.gatewayapi4j.model.HTTPURLRewriteFilter;
import io.gatewayapi4j.model.LocalObjectReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of one rule of an HTTPRoute, or of its backends. */
final class HttpFilters {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<HTTPRouteFilterType> REPEATABLE =
      EnumSet.of(HTTPRouteFilterType.REQUEST_MIRROR, HTTPRouteFilterType.EXTENSION_REF);
  private static final int DEFAULT_STATUS = 302;
  private static final int DEFAULT_MAX_AGE = 5;

  private final BackendRefs backends;
  private final List<RequestMatch> matches;
  private final Findings findings;

  HttpFilters(BackendRefs backends, List<RequestMatch> matches, Findings findings) {
    this.backends = backends;
    this.matches = matches;
    this.findings = findings;
  }

  List<Filter> resolve(List<HTTPRouteFilter> filters, FieldPath holder) {
    List<Filter> resolved = new ArrayList<>(filters.size());
    Set<HTTPRouteFilterType> seen = EnumSet.noneOf(HTTPRouteFilterType.class);
    for (int i = 0; i < filters.size(); i++) {
      FieldPath path = holder.child("filters", i);
      HTTPRouteFilter filter = filters.get(i);
      HTTPRouteFilterType type = filter.type() == null ? null : filter.type().known();
      if (type == null) {
        findings.unsupported(path.child("type"), "is " + filter.type() + ", no known filter");
        continue;
      }
      if (!seen.add(type) && !REPEATABLE.contains(type)) {
        findings.unsupported(path, "repeats the filter " + type.spelling());
      }
      Filter one = resolve(filter, type, path);
      if (one == null) {
        findings.unsupported(path, "lacks the settings of a " + type.spelling());
      } else {
        resolved.add(one);
      }
    }
    if (seen.contains(HTTPRouteFilterType.REQUEST_REDIRECT)
        && seen.contains(HTTPRouteFilterType.URL_REWRITE)) {
      findings.invalid(
          "IncompatibleFilters",
          holder.child("filters"),
          "has RequestRedirect and URLRewrite, which exclude each other");
    }
    return resolved;
  }

  private @Nullable Filter resolve(
      HTTPRouteFilter filter, HTTPRouteFilterType type, FieldPath path) {
    return switch (type) {
      case REQUEST_HEADER_MODIFIER ->
          filter.requestHeaderModifier() == null
              ? null
              : new Filter.RequestHeaderModifier(
                  HeaderModifiers.of(
                      filter.requestHeaderModifier(),
                      path.child("requestHeaderModifier"),
                      findings));
      case RESPONSE_HEADER_MODIFIER ->
          filter.responseHeaderModifier() == null
              ? null
              : new Filter.ResponseHeaderModifier(
                  HeaderModifiers.of(
                      filter.responseHeaderModifier(),
                      path.child("responseHeaderModifier"),
                      findings));
      case REQUEST_MIRROR ->
          filter.requestMirror() == null
              ? null
              : mirror(filter.requestMirror(), path.child("requestMirror"));
      case REQUEST_REDIRECT ->
          filter.requestRedirect() == null
              ? null
              : redirect(filter.requestRedirect(), path.child("requestRedirect"));
      case URL_REWRITE ->
          filter.urlRewrite() == null
              ? null
              : rewrite(filter.urlRewrite(), path.child("urlRewrite"));
      case EXTENSION_REF ->
          filter.extensionRef() == null
              ? null
              : extension(filter.extensionRef(), path.child("extensionRef"));
      case CORS -> filter.cors() == null ? null : cors(filter.cors());
      case EXTERNAL_AUTH ->
          filter.externalAuth() == null
              ? null
              : externalAuth(filter.externalAuth(), path.child("externalAuth"));
    };
  }

  /** A share of the requests for another backend; null where the settings are incomplete. */
  private @Nullable Filter mirror(HTTPRequestMirrorFilter filter, FieldPath path) {
    if (filter.backendRef() == null) {
      return null;
    }
    if (filter.percent() != null && filter.fraction() != null) {
      findings.unsupported(path, "has percent and fraction: use one of them");
    }
    int numerator = filter.percent() == null ? 100 : filter.percent();
    int denominator = 100;
    Fraction fraction = filter.fraction();
    if (fraction != null) {
      numerator = fraction.numerator() == null ? 0 : fraction.numerator();
      denominator = fraction.denominator() == null ? 100 : fraction.denominator();
    }
    if (numerator < 0 || denominator <= 0 || numerator > denominator) {
      findings.unsupported(path, "mirrors " + numerator + " of " + denominator + " requests");
    }
    Backend backend = backends.resolve(filter.backendRef(), 1, path.child("backendRef"), findings);
    return new Filter.RequestMirror(backend, numerator, denominator);
  }

  private Filter redirect(HTTPRequestRedirectFilter filter, FieldPath path) {
    int status = filter.statusCode() == null ? DEFAULT_STATUS : filter.statusCode();
    if (!REDIRECTS.contains(status)) {
      findings.unsupported(
          path.child("statusCode"), "is " + status + ": use 301, 302, 303, 307 or 308");
    }
    String scheme = filter.scheme() == null ? null : filter.scheme().toLowerCase(Locale.ROOT);
    if (scheme != null && !scheme.equals("http") && !scheme.equals("https")) {
      findings.unsupported(path.child("scheme"), "is " + filter.scheme() + ": use http or https");
    }
    return new Filter.RequestRedirect(
        scheme, filter.hostname(), filter.port(), path(filter.path(), path.child("path")), status);
  }

  private Filter rewrite(HTTPURLRewriteFilter filter, FieldPath path) {
    return new Filter.UrlRewrite(filter.hostname(), path(filter.path(), path.child("path")));
  }

  private @Nullable PathRewrite path(@Nullable HTTPPathModifier modifier, FieldPath path) {
    if (modifier == null) {
      return null;
    }
    if (modifier.type() == null || modifier.type().known() == null) {
      findings.unsupported(
          path.child("type"),
          "is " + modifier.type() + ": use ReplaceFullPath or ReplacePrefixMatch");
      return null;
    }
    return switch (modifier.type().known()) {
      case REPLACE_FULL_PATH -> new PathRewrite.Full(orEmpty(modifier.replaceFullPath()));
      case REPLACE_PREFIX_MATCH -> prefix(orEmpty(modifier.replacePrefixMatch()), path);
    };
  }

  private @Nullable PathRewrite prefix(String replacement, FieldPath path) {
    if (matches.size() == 1
        && matches.get(0) instanceof RequestMatch.Http match
        && match.path() instanceof PathMatch.Prefix prefix) {
      return new PathRewrite.Prefix(prefix.value(), replacement);
    }
    findings.unsupported(
        path.child("replacePrefixMatch"),
        "needs a rule with exactly one match, and that of type PathPrefix");
    return null;
  }

  private static Filter cors(HTTPCORSFilter filter) {
    return new Filter.Cors(
        filter.allowOrigins(),
        Boolean.TRUE.equals(filter.allowCredentials()),
        filter.allowMethods(),
        filter.allowHeaders(),
        filter.exposeHeaders(),
        filter.maxAge() == null ? DEFAULT_MAX_AGE : filter.maxAge());
  }

  private @Nullable Filter externalAuth(HTTPExternalAuthFilter filter, FieldPath path) {
    if (filter.backendRef() == null) {
      return null;
    }
    ExternalAuthProtocol protocol = filter.protocol() == null ? null : filter.protocol().known();
    if (protocol == null) {
      findings.unsupported(
          path.child("protocol"), "is " + filter.protocol() + ": use HTTP or GRPC");
    } else if ((protocol == ExternalAuthProtocol.HTTP ? filter.grpc() : filter.http()) != null) {
      findings.unsupported(path, "has settings for another protocol than " + filter.protocol());
    }
    Backend backend = backends.resolve(filter.backendRef(), 1, path.child("backendRef"), findings);
    return new Filter.ExternalAuth(backend, filter);
  }

  /** A filter that is not ours: it is kept, so that requests are not served without it. */
  private Filter extension(LocalObjectReference ref, FieldPath path) {
    String group = ref.group() == null ? "" : ref.group();
    findings.unresolved(
        new Failure(
            "InvalidKind",
            "%s refers to %s %s, a filter that is not known: its requests are answered with an error"
                .formatted(path, ref.kind(), ref.name())));
    return new Filter.ExtensionRef(group, ref.kind(), backends.namespace(), ref.name());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
