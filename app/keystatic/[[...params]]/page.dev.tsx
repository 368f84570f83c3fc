export { Editor as default } from "@/edit/Editor";
