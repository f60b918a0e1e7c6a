package io.gatewayapi4j.snapshot;

import io.gatewayapi4j.model.ProtocolType;
import io.gatewayapi4j.model.ResourceKey;
import io.gatewayapi4j.model.TLSModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listener that serves traffic: of a Gateway, or of a ListenerSet that extends it. Listeners that
 * are not programmed are left out.
 *
 * @param owner the Gateway or ListenerSet that it stands in
 * @param tlsMode what it does with TLS; null where its protocol has none
 * @param attachments the routes it accepted, in the order of their keys; a {@link SharedList} is
 *     kept as it is, so that what a change leaves alone can be told from one to the next
 */
public record ResolvedListener(
    ResourceKey owner,
    String name,
    int port,
    ProtocolType protocol,
    Hostname hostname,
    @Nullable TLSModeType tlsMode,
    List<Attachment> attachments) {
  public ResolvedListener {
    attachments = SharedList.unchanging(attachments);
  }

  /** What it is by itself, whatever is attached to it. */
  public ResolvedListener withoutAttachments() {
    return attachments.isEmpty()
        ? this
        : new ResolvedListener(owner, name, port, protocol, hostname, tlsMode, List.of());
  }
}
