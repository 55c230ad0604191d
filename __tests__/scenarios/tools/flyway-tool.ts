import { workspace } from '../../support/action';
import { type FormatTool, TEST_MIGRATIONS, withDatabaseUrl } from './format-tool';
import { readOutput, runProgram } from './programs';
import { fetchOrSkip } from './registries';

const FLYWAY_POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.flywaydb</groupId><artifactId>flyway-database-postgresql</artifactId><version>13.12.1</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.4</version></dependency>
  </dependencies>
</project>
`;

/**
 * Runs Flyway's API. With its transactional lock, CREATE INDEX CONCURRENTLY would wait for Flyway's own
 * transaction (flyway#1654).
 */
const FLYWAY_MAIN = `import java.net.URI;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

public class Main {
  public static void main(String[] arguments) {
    var url = URI.create(System.getenv("DATABASE_URL"));
    var login = url.getUserInfo().split(":");
    var jdbcUrl = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
    var configuration = Flyway.configure().dataSource(jdbcUrl, login[0], login[1]).locations("filesystem:migrations");
    configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    var flyway = configuration.load();
    flyway.migrate();
    flyway.validate();
  }
}
`;

/** Fetches Flyway. `bin` is the folder of its classes. */
export async function flywayTool(): Promise<FormatTool> {
  return {
    name: 'flyway',
    bin: await fetchOrSkip('Flyway', async () => await buildFlyway()),
    createFiles: (migrations) =>
      Object.fromEntries(
        migrations.map(({ version, name, up }) => [
          `migrations/V${version}__${name}.sql`,
          `${up}\n`,
        ]),
      ),
    runUp: async (bin, db, folder) =>
      await runProgram({
        program: 'sh',
        args: ['-c', flywayCommand(bin)],
        folder,
        env: withDatabaseUrl(db),
      }),
    createCommand: flywayCommand,
    nothingPending: /No migration necessary/,
    historyQuery: 'SELECT script AS version FROM flyway_schema_history ORDER BY installed_rank',
    versions: TEST_MIGRATIONS.map(({ version, name }) => `V${version}__${name}.sql`),
  };
}

/** Builds a program around Flyway's Java library, because Maven does not have its command line. */
async function buildFlyway(): Promise<string> {
  const folder = workspace({ 'pom.xml': FLYWAY_POM, 'Main.java': FLYWAY_MAIN });
  const args = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  await readOutput({ program: 'mvn', args, folder });
  await readOutput({ program: 'javac', args: ['-cp', 'lib/*', 'Main.java'], folder });
  return folder;
}

function flywayCommand(folder: string): string {
  return `java -cp '${folder}/lib/*:${folder}' Main`;
}
