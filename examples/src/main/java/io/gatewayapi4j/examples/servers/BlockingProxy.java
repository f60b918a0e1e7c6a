package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step.Proxy;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests on with the JDK's HTTP client: for servers that give each request a thread and a
 * stream. The client reads a body in blocks of 16 KiB, and may hold one back until the next is
 * full.
 */
final class BlockingProxy {
  static {
    // Before the client is loaded: a gateway has to be able to say which host it is asked for.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * An answer of a backend; or the status that stands for it, without a body.
   *
   * @param outcome the status of the backend, or {@link RetryPolicy#NO_ANSWER}
   */
  record Answer(int outcome, int status, Map<String, List<String>> headers, InputStream body) {
    static Answer failed(int status) {
      return new Answer(RetryPolicy.NO_ANSWER, status, Map.of(), InputStream.nullInputStream());
    }

    /** The length of the body; -1 where it is only known at its end. */
    long length() {
      String length = headers.getOrDefault("content-length", List.of("-1")).get(0);
      return Long.parseLong(length);
    }

    /** Hands the body on as it comes. */
    void writeTo(OutputStream out) throws IOException {
      byte[] buffer = new byte[8192];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        out.write(buffer, 0, read);
        if (body.available() == 0) {
          out.flush(); // what there is goes on, however slowly the rest comes
        }
      }
    }
  }

  /**
   * Sends a request, as often as its rule says, and waits for the head of its answer. The body
   * follows as it is read, and is cut with an exception when the time is over.
   *
   * @param length of the body; -1 where it is only known at its end, 0 for no body
   */
  Answer send(Proxy step, InputStream body, long length) throws IOException, InterruptedException {
    Attempts attempts = new Attempts(step);
    BodyPublisher sent = step.keepsBody() ? kept(body) : publisher(body, length);
    copy(step, sent);
    HttpRequest request = request(step, step.to(), sent);
    Answer answer = attempt(step, request, attempts.begin());
    Duration wait = attempts.next(answer.outcome());
    while (wait != null) {
      close(answer.body());
      TimeUnit.NANOSECONDS.sleep(wait.toNanos()); // the thread is this request's own
      answer = attempt(step, request, attempts.begin());
      wait = attempts.next(answer.outcome());
    }
    return answer;
  }

  private Answer attempt(Proxy step, HttpRequest request, @Nullable Duration limit)
      throws InterruptedException {
    long deadline = limit == null ? Long.MAX_VALUE : System.nanoTime() + limit.toNanos();
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> head =
          limit == null ? answer.get() : answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (limit != null) {
        cutAt(deadline, head.body());
      }
      return new Answer(
          head.statusCode(),
          head.statusCode(),
          step.plan().responseHeaders().passOn(head.headers().map()),
          head.body());
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Answer.failed(504);
    } catch (ExecutionException e) {
      return Answer.failed(502);
    }
  }

  private void copy(Proxy step, BodyPublisher body) {
    for (InetSocketAddress to : step.copies()) {
      var unused = client.sendAsync(request(step, to, body), BodyHandlers.discarding());
    }
  }

  /** A body that can be sent several times. */
  private static BodyPublisher kept(InputStream body) throws IOException {
    byte[] whole = body.readAllBytes();
    return whole.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(whole);
  }

  private static BodyPublisher publisher(InputStream body, long length) {
    if (length == 0) {
      return BodyPublishers.noBody();
    }
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> body);
    return length < 0 ? streamed : BodyPublishers.fromPublisher(streamed, length);
  }

  private static HttpRequest request(Proxy step, InetSocketAddress to, BodyPublisher body) {
    ForwardedRequest sent = step.plan().request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(to, sent.path())).method(sent.method(), body);
    step.headers()
        .forEach(
            (name, values) -> {
              if (!name.equals("content-length")) { // which the client writes itself
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private static URI uri(InetSocketAddress to, String target) {
    return URI.create("http://" + to.getHostString() + ":" + to.getPort() + target);
  }

  private static void cutAt(long deadline, InputStream body) {
    CompletableFuture.delayedExecutor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
        .execute(() -> close(body));
  }

  private static void close(@Nullable InputStream body) {
    try {
      if (body != null) {
        body.close();
      }
    } catch (IOException e) {
      // It is over either way.
    }
  }
}
