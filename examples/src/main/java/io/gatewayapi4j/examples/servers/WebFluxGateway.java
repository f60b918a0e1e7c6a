package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import io.gatewayapi4j.router.ForwardedRequest;
import io.gatewayapi4j.router.RetryPolicy;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.util.retry.Retry;

/**
 * A gateway as a filter of Spring WebFlux, here on Reactor Netty without Spring Boot. What no route
 * of the Gateway takes goes on to the handlers behind the filter; here there are none, which is
 * 404.
 */
final class WebFluxGateway implements WebFilter {
  /** What the router asks of a request. */
  private record View(ServerHttpRequest request) implements HttpView {
    @Override
    public String method() {
      return request.getMethod().name();
    }

    /** As sent: the URI that Spring makes of it no longer tells an absolute form. */
    @Override
    public String path() {
      return ServerHttpRequestDecorator.<HttpServerRequest>getNativeRequest(request).uri();
    }

    @Override
    public Set<String> names() {
      return request.getHeaders().headerNames();
    }

    @Override
    public @Nullable List<String> values(String name) {
      return request.getHeaders().get(name);
    }
  }

  /** An answer that is not handed back, since its rule wants another try. */
  private static final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    TryAgain(Duration wait) {
      super("to be tried again", null, false, false);
      this.wait = wait;
    }
  }

  private final GatewayPort gateway;
  private final HttpClient client = HttpClient.create().compress(false);

  private WebFluxGateway(GatewayPort gateway) {
    this.gateway = gateway;
  }

  static RunningServer start(GatewayPort gateway, int listenPort) {
    ReactorHttpHandlerAdapter handler =
        new ReactorHttpHandlerAdapter(
            WebHttpHandlerBuilder.webHandler(exchange -> reply(exchange.getResponse(), 404))
                .filter(new WebFluxGateway(gateway))
                .build());
    DisposableServer server =
        HttpServer.create().host("127.0.0.1").port(listenPort).handle(handler).bindNow();
    return new RunningServer() {
      @Override
      public int port() {
        return server.port();
      }

      @Override
      public void close() {
        server.disposeNow(Duration.ofSeconds(5));
      }
    };
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Step step = gateway.step(new View(exchange.getRequest()));
    if (step instanceof Step.Proxy next) {
      return forward(exchange, next);
    }
    Step.Reply reply = (Step.Reply) step;
    if (reply.answer().status() == 404 && reply.answer().decision().route() == null) {
      return chain.filter(exchange);
    }
    reply.answer().headers().forEach(exchange.getResponse().getHeaders()::set);
    return reply(exchange.getResponse(), reply.answer().status());
  }

  private static Mono<Void> reply(ServerHttpResponse response, int status) {
    response.setStatusCode(HttpStatusCode.valueOf(status));
    return response.setComplete();
  }

  private Mono<Void> forward(ServerWebExchange exchange, Step.Proxy step) {
    ServerHttpRequest request = exchange.getRequest();
    Flux<ByteBuf> body = request.getBody().map(NettyDataBufferFactory::toByteBuf);
    Attempts attempts = new Attempts(step);
    Mono<Void> once =
        step.keepsBody()
            ? sendKept(exchange, step, body, attempts)
            : send(exchange, step, body, attempts);
    return Mono.defer(() -> limited(once, attempts.begin()))
        .retryWhen(
            Retry.from(errors -> errors.concatMap(e -> again(e.failure(), exchange, attempts))))
        .onErrorResume(error -> failed(exchange.getResponse(), error));
  }

  private static Mono<Void> limited(Mono<Void> attempt, @Nullable Duration limit) {
    return limit == null ? attempt : attempt.timeout(limit);
  }

  /** The wait for the next try, or the error that the last one ended with. */
  private static Mono<Long> again(Throwable error, ServerWebExchange exchange, Attempts attempts) {
    Duration wait =
        error instanceof TryAgain again
            ? again.wait
            : exchange.getResponse().isCommitted() ? null : attempts.next(RetryPolicy.NO_ANSWER);
    if (wait == null) {
      return Mono.error(error);
    }
    exchange.getResponse().getHeaders().clear();
    return Mono.delay(wait);
  }

  /** Answers without a body; where an answer has begun, the error cuts the connection. */
  private static Mono<Void> failed(ServerHttpResponse response, Throwable error) {
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    response.getHeaders().clear();
    return reply(response, error instanceof TimeoutException ? 504 : 502);
  }

  /** Keeps the body, which is short; copies of the request are sent once, however often it is. */
  private Mono<Void> sendKept(
      ServerWebExchange exchange, Step.Proxy step, Flux<ByteBuf> body, Attempts attempts) {
    Mono<ByteBuf> kept =
        body.reduceWith(Unpooled::buffer, WebFluxGateway::append)
            .doOnNext(whole -> copy(step, whole))
            .cache();
    return kept.flatMap(
        whole -> send(exchange, step, Flux.defer(() -> Flux.just(whole.copy())), attempts));
  }

  private void copy(Step.Proxy step, ByteBuf body) {
    for (InetSocketAddress to : step.copies()) {
      request(step, to)
          .send(Mono.fromSupplier(body::copy))
          .response()
          .subscribe(answer -> {}, error -> {});
    }
  }

  private static ByteBuf append(ByteBuf all, ByteBuf more) {
    all.writeBytes(more);
    more.release();
    return all;
  }

  private HttpClient.RequestSender request(Step.Proxy step, InetSocketAddress to) {
    ForwardedRequest seen = step.plan().request();
    return client
        .headers(sent -> step.headers().forEach(sent::set))
        .request(HttpMethod.valueOf(seen.method()))
        .uri("http://" + to.getHostString() + ":" + to.getPort() + seen.path());
  }

  private Mono<Void> send(
      ServerWebExchange exchange, Step.Proxy step, Flux<ByteBuf> body, Attempts attempts) {
    HttpClient.RequestSender request = request(step, step.to());
    return (step.hasBody() ? request.send(body) : request)
        .response(
            (answer, bytes) -> {
              Duration wait = attempts.next(answer.status().code());
              return wait == null
                  ? handBack(answer, bytes, exchange, step)
                  : Mono.error(new TryAgain(wait));
            })
        .then()
        .retryWhen(Retry.max(1).filter(error -> mayRepeat(error, exchange, step)));
  }

  private static boolean mayRepeat(Throwable error, ServerWebExchange exchange, Step.Proxy step) {
    return error instanceof PrematureCloseException
        && step.isRepeatable()
        && !exchange.getResponse().isCommitted();
  }

  private static Mono<Void> handBack(
      HttpClientResponse answer, ByteBufFlux bytes, ServerWebExchange exchange, Step.Proxy step) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .responseHeaders()
        .names()
        .forEach(name -> headers.put(name, answer.responseHeaders().getAll(name)));
    step.plan().responseHeaders().passOn(headers).forEach(response.getHeaders()::put);
    NettyDataBufferFactory buffers = (NettyDataBufferFactory) response.bufferFactory();
    return response.writeAndFlushWith(bytes.retain().map(part -> Mono.just(buffers.wrap(part))));
  }
}
