// A client in TypeScript, of which the build made the types: it reads how it stands, and changes a draft that it makes.
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.js";

declare const process: { argv: string[] };

const api = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: process.argv[2] ?? "http://localhost:8080",
  headers: { Authorization: `Bearer ${process.argv[3]}` },
});

const board = await api.GET("/api/scoreboard", { params: { query: { groupBy: ["theme", "party"] } } });
if (!board.data) throw new Error(board.error.detail);
for (const row of board.data.rows) {
  const share: number | null = row.share;
  console.log(row.theme, row.party, row.status, row.count, share);
}

const states = await api.GET("/api/states", { params: { query: { limit: 2 } } });
if (!states.data) throw new Error(states.error.detail);
const first: components["schemas"]["State"] | undefined = states.data.items[0];
console.log(first?.slug, first?.name.texts["en"], states.data.nextCursor);

const made = await api.POST("/api/progress-reports", {
  body: {
    assignment: "sco-cj-20-c01:kgz",
    periodFrom: "2026-01-01",
    periodTo: "2026-03-31",
    claimedStatus: "LIMITED",
    narrative: { texts: { en: "Illustrative: written by a client." } },
    illustrative: true,
  },
});
if (!made.data) throw new Error(made.error.detail);
const id = made.data.id;
const tag = made.response.headers.get("ETag") ?? "";
const changed = await api.PATCH("/api/progress-reports/{id}", {
  params: { path: { id }, header: { "If-Match": tag } },
  body: { claimedStatus: "SUBSTANTIAL" },
  bodySerializer: (body) => JSON.stringify(body),
  headers: { "Content-Type": "application/merge-patch+json" },
});
if (!changed.data) throw new Error(changed.error.detail);
console.log(changed.data.claimedStatus);

const missing = await api.GET("/api/states/{slug}", { params: { path: { slug: "xxx" } } });
console.log(missing.error?.type);
