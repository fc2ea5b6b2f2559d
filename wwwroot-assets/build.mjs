// Bundles everything the browser loads into YTempire.Web/wwwroot/assets. MSBuild calls this when an input changed.
import { build } from "esbuild";
import { cp, rm } from "node:fs/promises";

const out = "../YTempire.Web/wwwroot/assets";
await rm(out, { recursive: true, force: true });

const common = { bundle: true, minify: true, target: ["es2022", "chrome110", "firefox115", "safari16"], logLevel: "warning", outdir: out };

await build({
  ...common,
  entryPoints: { app: "css/app.css" },
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]",
});

// theme.js blocks in <head> on purpose: it must run before anything is painted, so it is its own few lines.
await build({ ...common, entryPoints: { app: "ts/app.ts", theme: "ts/theme.ts" }, format: "iife", sourcemap: true });

await cp("static", out, { recursive: true });
