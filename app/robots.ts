import type { MetadataRoute } from "next";
import { siteUrl } from "@/i18n/paths";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
	return { rules: { userAgent: "*", allow: "/" }, sitemap: `${siteUrl()}/sitemap.xml` };
}
