import { format } from "numfmt";
test("x",()=>{ expect(format("0.0",1.5,{locale:"sv"})).toBe("1,5") });
