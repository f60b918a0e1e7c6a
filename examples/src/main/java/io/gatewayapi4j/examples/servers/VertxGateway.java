package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.RetryPolicy;
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
import java.util.concurrent.TimeoutException;
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
    private final Attempts attempts;
    private final Future<Buffer> kept;

    Exchange(HttpServerRequest request, Step.Proxy step) {
      this.request = request;
      this.step = step;
      attempts = new Attempts(step);
      kept = step.keepsBody() ? request.body() : Future.succeededFuture(Buffer.buffer());
    }

    void begin() {
      if (step.hasBody() && !step.keepsBody()) {
        request.pause();
      }
      kept.onSuccess(whole -> copy(step, whole));
      attempt();
    }

    private void attempt() {
      Duration limit = attempts.begin();
      Attempt attempt = new Attempt(this);
      Future<Void> done = attempt.send().compose(this::handBackOrRepeat);
      if (limit != null) {
        done = done.timeout(limit.plusMillis(1));
      }
      done.onFailure(
          error -> {
            attempt.giveUp();
            fail(error instanceof TimeoutException ? 504 : 502);
          });
    }

    /** The backend gave no answer, or none to its end: another try, or this status. */
    private void fail(int status) {
      HttpServerResponse response = request.response();
      boolean last = response.headWritten() || response.closed();
      if (!last) {
        response.headers().clear(); // of an answer whose body broke off at once
      }
      Duration wait = last ? null : attempts.next(RetryPolicy.NO_ANSWER);
      if (wait == null) {
        reply(request, status);
      } else {
        attemptAfter(wait);
      }
    }

    private void attemptAfter(Duration wait) {
      if (wait.isZero()) {
        attempt();
      } else {
        vertx.setTimer(wait.toMillis() + 1, timer -> attempt());
      }
    }

    private Future<Void> handBackOrRepeat(HttpClientResponse answer) {
      Duration wait = attempts.next(answer.statusCode());
      if (wait == null) {
        return handBack(answer);
      }
      answer.request().reset();
      attemptAfter(wait);
      return Future.succeededFuture();
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

  /** One try. */
  private final class Attempt {
    private final Exchange exchange;
    private @Nullable HttpClientRequest sent;
    private boolean over;

    Attempt(Exchange exchange) {
      this.exchange = exchange;
    }

    /** A connection that was kept may end at any time, and then says nothing of this request. */
    Future<HttpClientResponse> send() {
      return sendOnce().recover(error -> mayRepeat() ? sendOnce() : Future.failedFuture(error));
    }

    private boolean mayRepeat() {
      return sent != null && exchange.step.isRepeatable() && !over;
    }

    private Future<HttpClientResponse> sendOnce() {
      return connect(exchange.step, exchange.step.to())
          .compose(
              connected -> {
                sent = connected;
                if (over) {
                  connected.reset();
                  return Future.failedFuture("the time is over");
                }
                return send(connected);
              });
    }

    private Future<HttpClientResponse> send(HttpClientRequest sent) {
      if (!exchange.step.hasBody()) {
        return sent.send();
      }
      if (exchange.step.keepsBody()) {
        return exchange.kept.compose(whole -> sent.send(whole));
      }
      boolean chunked = exchange.request.headers().contains("transfer-encoding");
      return sent.setChunked(chunked).send(exchange.request);
    }

    void giveUp() {
      over = true;
      if (sent != null) {
        sent.reset();
      }
    }
  }
}
