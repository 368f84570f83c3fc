export { POST } from "@/edit/formApi";
