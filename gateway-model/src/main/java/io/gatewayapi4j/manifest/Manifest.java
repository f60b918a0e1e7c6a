package io.gatewayapi4j.manifest;

import io.gatewayapi4j.model.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read: the resources of kinds that the library models, in document order, and everything
 * that was wrong with them. Immutable.
 *
 * @param entries the resources, also those that could not be read whole
 * @param problems in document order
 * @param files the number of files read
 * @param skipped the number of resources of kinds that the library does not model
 * @param unparsable whether a file, or a part of one, was not YAML or JSON at all
 */
public record Manifest(
    List<Entry> entries, List<Problem> problems, int files, int skipped, boolean unparsable) {
  public Manifest {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** The resources that were read whole, in document order. */
  public List<Resource> resources() {
    List<Resource> resources = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry.resource() != null) {
        resources.add(entry.resource());
      }
    }
    return List.copyOf(resources);
  }

  /** Whether one of the problems is an error. */
  public boolean hasErrors() {
    for (Problem problem : problems) {
      if (problem.isError()) {
        return true;
      }
    }
    return false;
  }
}
