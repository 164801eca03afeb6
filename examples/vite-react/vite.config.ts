import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  // Its engine lies beside its script; Vite would move the one and not the other while developing.
  optimizeDeps: { exclude: ["dafu"] },
});
