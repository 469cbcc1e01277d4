// The tests use real programs: LibreOffice recalculates the report and renders its pages, Chromium shows the pane, ClickHouse servers
// answer as shards. This finds them, or installs them where it may (Debian and Ubuntu, as root or with sudo), and says which.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Installs packages and lets none start its service: that is asked of policy-rc.d. */
const INSTALL = `policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy
fi
apt-get install -y -qq --no-install-recommends "$@"`;

const tools = [
  { name: 'LibreOffice', commands: ['soffice', 'libreoffice'], packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'] },
  { name: 'Chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium'] },
  { name: 'pdftoppm', commands: ['pdftoppm'], packages: ['poppler-utils'] },
  { name: 'Noto CJK fonts', commands: [], fonts: 'Noto Sans CJK SC', packages: ['fonts-noto-cjk'] },
  { name: 'ClickHouse', commands: ['clickhouse-server'], packages: ['clickhouse-server'], service: 'clickhouse-server' },
];

const missing = tools.filter((tool) => {
  const found = tool.fonts ? hasFont(tool.fonts) : tool.commands.map(pathOf).find((path) => path !== '');
  console.log(found ? `${tool.name}: ${found === true ? 'found' : found}` : `${tool.name}: missing`);
  return !found;
});

if (missing.length > 0) {
  const packages = missing.flatMap((tool) => tool.packages);
  const prefix = installPrefix();
  if (prefix === null) {
    console.error(`The tests need ${missing.map((tool) => tool.name).join(', ')}. Please install: ${packages.join(' ')} (Debian's names).`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(' ')} …`);
  run([...prefix, 'apt-get', 'update', '-qq']);
  run([...prefix, 'sh', '-c', INSTALL, 'install', ...packages]);
  // The tests start processes of their own; nothing is to run when the machine starts either.
  for (const { service } of missing) if (service) run([...prefix, 'update-rc.d', service, 'disable']);
}

function pathOf(command) {
  // Servers stand where only administrators' paths look.
  const result = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${command}`], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : '';
}

function hasFont(name) {
  const result = spawnSync('fc-list', [name], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() !== '';
}

/** How packages can be installed: as root, with sudo that does not ask, or not at all. */
function installPrefix() {
  if (pathOf('apt-get') === '') return null;
  if (process.getuid?.() === 0) return ['env', 'DEBIAN_FRONTEND=noninteractive'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : null;
}

function run(command) {
  const result = spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) {
    console.error(`This did not end well: ${command.join(' ')}`);
    process.exit(1);
  }
}
