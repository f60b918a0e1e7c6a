package io.gatewayapi4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.gatewayapi4j.model.Kind;
import io.gatewayapi4j.snapshot.Access;
import io.gatewayapi4j.snapshot.Access.GrantAccess;
import io.gatewayapi4j.snapshot.Access.GrantedReference;
import io.gatewayapi4j.snapshot.Access.ListenerAccess;
import java.io.IOException;
import java.util.List;

/** Who may do what, as JSON: {@code {"listeners":[…],"grants":[…]}}. */
final class AccessJson {
  private AccessJson() {}

  static void write(JsonGenerator json, Access access) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("listeners");
    for (ListenerAccess listener : access.listeners()) {
      write(json, listener);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("grants");
    for (GrantAccess grant : access.grants()) {
      write(json, grant);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ListenerAccess listener) throws IOException {
    json.writeStartObject();
    json.writeStringField("owner", listener.owner().toString());
    json.writeStringField("listener", listener.name());
    names(json, "kinds", listener.kinds().stream().map(Kind::spelling).toList());
    json.writeBooleanField("everyNamespace", listener.everyNamespace());
    names(json, "allowed", listener.allowed());
    names(json, "used", listener.used());
    names(json, "unused", listener.unused());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GrantAccess grant) throws IOException {
    json.writeStartObject();
    json.writeStringField("grant", grant.grant().toString());
    json.writeArrayFieldStart("references");
    for (GrantedReference reference : grant.references()) {
      json.writeStartObject();
      json.writeObjectFieldStart("from");
      json.writeStringField("group", reference.fromGroup());
      json.writeStringField("kind", reference.fromKind());
      json.writeStringField("namespace", reference.fromNamespace());
      json.writeEndObject();
      json.writeObjectFieldStart("to");
      json.writeStringField("group", reference.toGroup());
      json.writeStringField("kind", reference.toKind());
      if (reference.toName() != null) {
        json.writeStringField("name", reference.toName());
      }
      json.writeEndObject();
      names(json, "usedBy", reference.usedBy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("unused", grant.unused());
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String field, List<?> names) throws IOException {
    json.writeArrayFieldStart(field);
    for (Object name : names) {
      json.writeString(name.toString());
    }
    json.writeEndArray();
  }
}
