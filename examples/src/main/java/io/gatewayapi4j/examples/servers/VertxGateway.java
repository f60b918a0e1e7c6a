package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.RequestView;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gateway on Vert.x: streams are piped, and what is slow on one side slows the other. */
final class VertxGateway {
  /** What the router asks of a request. */
  private record View(HttpServerRequest request) implements RequestView {
    @Override
    public String host() {
      String host = header("host");
      return host == null ? "" : host;
    }

    @Override
    public String method() {
      return request.method().name();
    }

    @Override
    public String path() {
      return request.uri();
    }

    @Override
    public @Nullable String header(String name) {
      List<String> values = request.headers().getAll(name);
      return values.isEmpty() ? null : String.join(",", values);
    }
  }

  private final Vertx vertx;
  private final GatewayPort gateway;
  private final HttpClient client;

  private VertxGateway(Vertx vertx, GatewayPort gateway) {
    this.vertx = vertx;
    this.gateway = gateway;
    client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(256));
  }

  static RunningServer start(GatewayPort gateway, int listenPort) throws Exception {
    Vertx vertx = Vertx.vertx();
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(listenPort)
            .setHandle100ContinueAutomatically(true);
    HttpServer server =
        vertx
            .createHttpServer(options)
            .requestHandler(new VertxGateway(vertx, gateway)::handle)
            .listen()
            .await(10, TimeUnit.SECONDS);
    return new RunningServer() {
      @Override
      public int port() {
        return server.actualPort();
      }

      @Override
      public void close() {
        vertx.close().await();
      }
    };
  }

  private void handle(HttpServerRequest request) {
    Step step = gateway.step(new View(request));
    if (step instanceof Step.Proxy next) {
      forward(request, next);
    } else if (step instanceof Step.Reply reply) {
      reply.answer().headers().forEach(request.response()::putHeader);
      reply(request, reply.answer().status());
    }
  }

  /** Answers without a body; cuts the connection where an answer has begun. */
  private static void reply(HttpServerRequest request, int status) {
    HttpServerResponse response = request.response();
    if (response.headWritten()) {
      request.connection().close();
    } else if (!response.ended()) {
      response.setStatusCode(status).end();
    }
  }

  private void forward(HttpServerRequest request, Step.Proxy step) {
    request.pause();
    Map<String, List<String>> headers =
        step.plan().request().headers().passOn(values(request.headers()));
    Future<HttpClientRequest> connected = connect(step, step.to(), headers);
    long timer = limit(request, step.plan().timeout(), connected);
    connected
        .compose(sent -> send(request, sent, step, headers))
        .compose(answer -> handBack(answer, request, step))
        .onComplete(
            done -> {
              vertx.cancelTimer(timer);
              if (done.failed()) {
                reply(request, 502);
              }
            });
  }

  private Future<HttpClientRequest> connect(
      Step.Proxy step, InetSocketAddress to, Map<String, List<String>> headers) {
    ForwardedRequest seen = step.plan().request();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(seen.method()))
            .setHost(to.getHostString())
            .setPort(to.getPort())
            .setURI(seen.path())
            .setConnectTimeout(5000);
    return client
        .request(options)
        .onSuccess(
            sent -> {
              headers.forEach(sent.headers()::set);
              sent.headers().remove("expect").set("host", seen.host());
            });
  }

  private Future<HttpClientResponse> send(
      HttpServerRequest request,
      HttpClientRequest sent,
      Step.Proxy step,
      Map<String, List<String>> headers) {
    boolean chunked = request.headers().contains("transfer-encoding");
    if (!chunked && !request.headers().contains("content-length")) {
      request.resume();
      copy(step, headers, Buffer.buffer());
      return sent.send();
    }
    if (step.copies().isEmpty()) {
      return sent.setChunked(chunked).send(request);
    }
    Future<Buffer> body = request.body();
    request.resume();
    return body.compose(
        whole -> {
          copy(step, headers, whole);
          return sent.send(whole);
        });
  }

  private void copy(Step.Proxy step, Map<String, List<String>> headers, Buffer body) {
    for (InetSocketAddress to : step.copies()) {
      connect(step, to, headers)
          .compose(sent -> sent.send(body))
          .onSuccess(answer -> answer.end().onComplete(done -> {}));
    }
  }

  private Future<Void> handBack(
      HttpClientResponse answer, HttpServerRequest request, Step.Proxy step) {
    HttpServerResponse response = request.response().setStatusCode(answer.statusCode());
    step.plan().responseHeaders().passOn(values(answer.headers())).forEach(response.headers()::set);
    boolean empty =
        request.method().equals(HttpMethod.HEAD)
            || answer.statusCode() == 204
            || answer.statusCode() == 304;
    if (empty) {
      return answer.end().compose(done -> response.end());
    }
    if (!response.headers().contains("content-length")) {
      response.setChunked(true);
    }
    return answer.pipe().endOnFailure(false).to(response);
  }

  /** Answers 504 when the time is over, and gives the backend up; the timer, or -1. */
  private long limit(
      HttpServerRequest request, @Nullable Duration limit, Future<HttpClientRequest> connected) {
    if (limit == null) {
      return -1;
    }
    return vertx.setTimer(
        Math.max(1, limit.toMillis()),
        timer -> {
          reply(request, 504);
          connected.onSuccess(HttpClientRequest::reset);
        });
  }

  private static Map<String, List<String>> values(MultiMap headers) {
    Map<String, List<String>> values = new TreeMap<>();
    for (String name : headers.names()) {
      values.put(name, headers.getAll(name));
    }
    return values;
  }
}
