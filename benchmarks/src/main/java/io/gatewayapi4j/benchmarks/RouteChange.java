package io.gatewayapi4j.benchmarks;

import io.gatewayapi4j.snapshot.Snapshot;
import java.util.List;

/** What becomes of one route of many. */
public enum RouteChange {
  /** It is another object that says the same: a backend changed, as far as the tables can tell. */
  REPLACE {
    @Override
    Snapshot of(Snapshot snapshot, List<Spec> routes, int place) {
      return Snapshots.with(snapshot, place, routes.get(place));
    }
  },
  /** One more comes, of another path. */
  ADD {
    @Override
    Snapshot of(Snapshot snapshot, List<Spec> routes, int place) {
      return Snapshots.with(snapshot, routes.size() + place, moved(routes.get(place)));
    }
  },
  /** It goes. */
  REMOVE {
    @Override
    Snapshot of(Snapshot snapshot, List<Spec> routes, int place) {
      return Snapshots.without(snapshot, place);
    }
  },
  /** It has another path. */
  MOVE {
    @Override
    Snapshot of(Snapshot snapshot, List<Spec> routes, int place) {
      return Snapshots.with(snapshot, place, moved(routes.get(place)));
    }
  };

  abstract Snapshot of(Snapshot snapshot, List<Spec> routes, int place);

  /** The same with another path of the same kind. */
  static Spec moved(Spec spec) {
    return new Spec(spec.host(), spec.kind(), "/moved" + spec.path(), spec.condition());
  }
}
