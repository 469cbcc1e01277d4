/** `npm start`: serves the development add-in over https and says how to load it into Excel. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configurations from '../webpack.config.js';

const PORT = 3000;
const addIn = configurations({}, { mode: 'development' }).find(({ name }) => name === 'addin');
const manifest = fileURLToPath(new URL('../manifest.xml', import.meta.url));

const server = new WebpackDevServer(
  {
    port: PORT,
    host: 'localhost',
    server: { type: 'https', options: await certificate() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    // A reload would drop the shared runtime and with it every function in the workbook.
    static: false,
    hot: false,
    liveReload: false,
    client: false,
  },
  webpack(addIn),
);
await server.start();
console.log(`
运营年报开发服务器:https://localhost:${PORT}/taskpane.html
  网页版 Excel:插入 → 加载项 → 上传我的加载项 → 选 ${manifest}
  Windows:把 manifest.xml 所在文件夹设为共享,加入 文件 → 选项 → 信任中心 → 受信任的加载项目录
  Mac:把 manifest.xml 放进 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef 后重启 Excel

Ops Yearbook development server: https://localhost:${PORT}/taskpane.html
  Excel on the web: Insert → Add-ins → Upload My Add-in → choose ${manifest}
  Windows: share the folder of manifest.xml and add it under File → Options → Trust Center → Trusted Add-in Catalogs
  Mac: put manifest.xml into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel

docs/install.md 有详细步骤 / has the details.
`);

/** The certificate that Office trusts, installed on first use; where that is not possible a self-signed one, which the browser asks about. */
async function certificate() {
  try {
    return await createRequire(import.meta.url)('office-addin-dev-certs').getHttpsServerOptions();
  } catch (fault) {
    console.warn(`没有安装开发证书,改用自签名证书 / No development certificate, a self-signed one is used: ${fault.message ?? fault}`);
    return {};
  }
}
