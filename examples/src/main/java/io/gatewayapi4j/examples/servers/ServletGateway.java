package io.gatewayapi4j.examples.servers;

import io.gatewayapi4j.examples.servers.GatewayPort.Step;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A gateway as a servlet filter, here in an embedded Jetty. What no route of the Gateway takes goes
 * on to the servlets behind the filter; here there are none, which is 404.
 */
final class ServletGateway extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** What the router asks of a request. */
  private record View(HttpServletRequest request) implements HttpView {
    @Override
    public String method() {
      return request.getMethod();
    }

    @Override
    public String path() {
      String query = request.getQueryString();
      return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    @Override
    public Set<String> names() {
      return new LinkedHashSet<>(Collections.list(request.getHeaderNames()));
    }

    @Override
    public List<String> values(String name) {
      return Collections.list(request.getHeaders(name));
    }
  }

  /** Stands for the application behind the filter. */
  private static final class NotFound extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private final transient GatewayPort gateway;
  private final transient BlockingProxy proxy = new BlockingProxy();

  private ServletGateway(GatewayPort gateway) {
    this.gateway = gateway;
  }

  static RunningServer start(GatewayPort gateway, int listenPort) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(listenPort);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(
        new FilterHolder(new ServletGateway(gateway)), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new NotFound()), "/");
    server.setHandler(context);
    server.start();
    return new RunningServer() {
      @Override
      public int port() {
        return connector.getLocalPort();
      }

      @Override
      public void close() {
        try {
          server.stop();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, jakarta.servlet.ServletException {
    Step step = gateway.step(new View(request));
    if (step instanceof Step.Proxy next) {
      forward(request, response, next);
    } else if (step instanceof Step.Reply reply) {
      if (reply.answer().status() == 404 && reply.answer().decision().route() == null) {
        chain.doFilter(request, response);
        return;
      }
      response.setStatus(reply.answer().status());
      reply.answer().headers().forEach(response::setHeader);
    }
  }

  private void forward(HttpServletRequest request, HttpServletResponse response, Step.Proxy step)
      throws IOException {
    boolean chunked = request.getHeader("transfer-encoding") != null;
    long length = chunked ? -1 : Math.max(0, request.getContentLengthLong());
    BlockingProxy.Answer answer;
    try {
      answer = proxy.send(step, request.getInputStream(), length);
    } catch (InterruptedException e) {
      throw new IOException("the server stops", e);
    }
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    answer.writeTo(response.getOutputStream());
  }
}
