package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.ForwardedRequest;
import io.vertx.core.Future;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gateway on Vert.x: streams are piped, and what is slow on one side slows the other. */
final class VertxGateway {
  /** What the router asks of a request. */
  private record View(HttpServerRequest request) implements HttpView {
    @Override
    public String method() {
      return request.method().name();
    }

    @Override
    public String path() {
      return request.uri();
    }

    @Override
    public Set<String> names() {
      return request.headers().names();
    }

    @Override
    public List<String> values(String name) {
      return request.headers().getAll(name);
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
      new Exchange(request, next).begin();
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

  private Future<HttpClientRequest> connect(Step.Proxy step, InetSocketAddress to) {
    ForwardedRequest seen = step.plan().request();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(seen.method()))
            .setHost(to.getHostString())
            .setPort(to.getPort())
            .setURI(seen.path())
            .setConnectTimeout(5000);
    return client.request(options).onSuccess(sent -> step.headers().forEach(sent.headers()::set));
  }

  private void copy(Step.Proxy step, Buffer body) {
    for (InetSocketAddress to : step.copies()) {
      connect(step, to)
          .compose(sent -> sent.send(body))
          .onSuccess(answer -> answer.end().onComplete(done -> {}));
    }
  }

  /** A request that is sent on, and its answer. */
  private final class Exchange {
    private final HttpServerRequest request;
    private final Step.Proxy step;
    private @Nullable HttpClientRequest sent;
    private boolean over;

    Exchange(HttpServerRequest request, Step.Proxy step) {
      this.request = request;
      this.step = step;
    }

    void begin() {
      if (step.hasBody()) {
        request.pause();
      } else {
        copy(step, Buffer.buffer());
      }
      long timer = limit();
      attempt()
          .recover(error -> mayRepeat() ? attempt() : Future.failedFuture(error))
          .compose(this::handBack)
          .onComplete(
              done -> {
                vertx.cancelTimer(timer);
                if (done.failed()) {
                  reply(request, 502);
                }
              });
    }

    /** Answers 504 when the time is over, and gives the backend up; the timer, or -1. */
    private long limit() {
      Duration limit = step.plan().timeout();
      return limit == null ? -1 : vertx.setTimer(Math.max(1, limit.toMillis()), this::giveUp);
    }

    private void giveUp(long timer) {
      over = true;
      reply(request, 504);
      if (sent != null) {
        sent.reset();
      }
    }

    private Future<HttpClientResponse> attempt() {
      return connect(step, step.to())
          .compose(
              connected -> {
                sent = connected;
                return over ? Future.failedFuture("the time is over") : send(connected);
              });
    }

    private boolean mayRepeat() {
      return sent != null && step.isRepeatable() && !over;
    }

    private Future<HttpClientResponse> send(HttpClientRequest sent) {
      if (!step.hasBody()) {
        return sent.send();
      }
      if (step.copies().isEmpty()) {
        boolean chunked = request.headers().contains("transfer-encoding");
        return sent.setChunked(chunked).send(request);
      }
      Future<Buffer> body = request.body();
      request.resume();
      return body.compose(
          whole -> {
            copy(step, whole);
            return sent.send(whole);
          });
    }

    private Future<Void> handBack(HttpClientResponse answer) {
      HttpServerResponse response = request.response().setStatusCode(answer.statusCode());
      Map<String, List<String>> headers = new TreeMap<>();
      answer.headers().names().forEach(name -> headers.put(name, answer.headers().getAll(name)));
      step.plan().responseHeaders().passOn(headers).forEach(response.headers()::set);
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
  }
}
