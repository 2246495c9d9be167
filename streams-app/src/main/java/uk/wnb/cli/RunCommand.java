package uk.wnb.cli;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.wnb.service.Configuration;
import uk.wnb.service.OpsServer;
import uk.wnb.service.Runner;

@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Runs the detector on a cluster until it is told to stop (Ctrl-C, or SIGTERM).")
final class RunCommand implements Callable<Integer> {
  @Mixin
  private ClusterOptions cluster;

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration = cluster.configuration();
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Runner runner = new Runner(configuration, meters);
    Runtime.getRuntime().addShutdownHook(new Thread(runner::close, "wnb-stop"));
    try (OpsServer ops = OpsServer.start(configuration, runner::health, meters::scrape,
        runner.queries(ChildView::json))) {
      runner.start();
      return runner.awaitStop().code();
    } finally {
      meters.close();
    }
  }
}
