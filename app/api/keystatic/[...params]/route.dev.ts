export { GET, POST } from "@/edit/localApi";
