package io.creditctl.testkit;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A folder of pages in the system's Chromium, which has no window; nothing is downloaded. */
public final class Browser implements AutoCloseable {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final int HEIGHT = 800;
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final String site;
  private final ChromeDriver driver;

  private Browser(Path site, Map<String, Object> preferences) {
    // It regrets at each start that it does not know this Chromium's newest abilities.
    SELENIUM.setLevel(Level.SEVERE);
    this.site = site.toUri().toString();
    this.driver = start(preferences);
    driver.manage().timeouts().implicitlyWait(WAIT);
  }

  /** Opens nothing yet. */
  public static Browser at(Path site) {
    return new Browser(site, Map.of());
  }

  /** A browser whose owner has turned scripts off. */
  public static Browser withoutScripts(Path site) {
    return new Browser(site, Map.of("profile.managed_default_content_settings.javascript", 2));
  }

  private static ChromeDriver start(Map<String, Object> preferences) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Installed.path("chromium").toFile());
    // Tests may run as root in a container, where Chromium cannot make its sandbox.
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.setExperimentalOption("prefs", preferences);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Installed.path("chromedriver").toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  /** Opens a page in a window so wide; what was logged before is forgotten. */
  public void open(String page, int width) {
    Map<String, Object> screen =
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(site + page);
  }

  /** Runs a script in the page and answers what it returns. */
  public Object run(String script) {
    return driver.executeScript(script);
  }

  /** Runs a script that hands its answer to its last argument. */
  public Object answer(String script) {
    return driver.executeAsyncScript(script);
  }

  /** What the page's elements say to who looks at them. */
  public String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  public void type(String selector, CharSequence... keys) {
    driver.findElement(By.cssSelector(selector)).sendKeys(keys);
  }

  /** Presses keys where the focus is. */
  public void press(Keys... keys) {
    for (Keys key : keys) {
      driver.switchTo().activeElement().sendKeys(key);
    }
  }

  /** Waits until an element is there, and fails when it does not come. */
  public void waitFor(String selector) {
    driver.findElement(By.cssSelector(selector));
  }

  /** The addresses that the open page has asked for. */
  public List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      Map<?, ?> message = (Map<?, ?>) parse(entry.getMessage()).get("message");
      if ("Network.requestWillBeSent".equals(message.get("method"))) {
        Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request");
        requests.add(request.get("url").toString());
      }
    }
    return requests;
  }

  public boolean isOfTheSite(String address) {
    return address.startsWith(site);
  }

  /** What the browser wrote on its console about the open page. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Map<String, Object> parse(String json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
