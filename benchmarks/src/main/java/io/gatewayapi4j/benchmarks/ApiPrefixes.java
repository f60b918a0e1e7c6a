package io.gatewayapi4j.benchmarks;

import java.util.List;

/** The first, fixed elements of the paths of an API like that of a code forge. */
final class ApiPrefixes {
  static final List<String> ALL =
      List.of(
          "/advisories", "/app", "/app/hook/config", "/app/hook/deliveries",
          "/app/installation-requests", "/app/installations", "/applications",
          "/assignments", "/classrooms", "/codes_of_conduct", "/emojis", "/enterprises",
          "/events", "/feeds", "/gists", "/gists/public", "/gists/starred",
          "/gitignore/templates", "/installation/repositories", "/installation/token", "/issues",
          "/licenses", "/markdown", "/markdown/raw", "/marketplace_listing/accounts",
          "/marketplace_listing/plans", "/marketplace_listing/stubbed/accounts",
          "/marketplace_listing/stubbed/plans", "/meta", "/networks", "/notifications",
          "/notifications/threads", "/octocat", "/organizations", "/orgs", "/projects",
          "/projects/columns", "/projects/columns/cards", "/rate_limit", "/repos",
          "/repositories", "/search/code", "/search/commits", "/search/issues", "/search/labels",
          "/search/repositories", "/search/topics", "/search/users", "/teams", "/user",
          "/user/codespaces", "/user/emails", "/user/followers", "/user/keys", "/user/repos",
          "/users", "/versions", "/zen");

  private ApiPrefixes() {}
}
