package dev.attune.runner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("runner.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {"attune " + properties.getProperty("version", "(unknown version)")};
    }
}
