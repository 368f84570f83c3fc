/**
 * Writes `dist.sbom.json` beside `dist/`: every package that took part in making the site, with
 * version and sum (CycloneDX). It is for whoever must tell whether a newly found weakness concerns
 * the site, and not for its readers.
 */
import { writeFileSync } from "node:fs";
import { billOfMaterials } from "../supply/bill";
import { lockedPackages } from "../supply/lock";

const bill = billOfMaterials(lockedPackages());
writeFileSync("dist.sbom.json", `${JSON.stringify(bill, null, "\t")}\n`);
console.log(`dist.sbom.json names ${bill.components.length} packages.`);
