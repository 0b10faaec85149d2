import { read, roles, sheet, tree } from "/work/main/test/recognise/kit";
const show=(n:string,s:any,...more:any[])=>{const f=read(s,...more);console.log("###",n,"\n"+f.tables.map((t,i)=>t.range+" "+roles(f,i)).join("\n")+"\n"+tree(f.plan,f.period).join("\n")+"\n"+f.problems.map(p=>p.code+" "+p.cell).join("; ")+"\n"+JSON.stringify(f.coverage)+f.plan.indicators.map(i=>i.targets.map(t=>t.period+":"+t.text).join()).join("|"));};
test("x",()=>{
show("long",sheet("Data",`
Indikator | År | Utfall | Målvärde
Trygga elever | 2019 | 88 % | 90 %
Trygga elever | 2020 | 89 % | 90 %
Trygga elever | 2021 | 91 % | 92 %
Sjukfrånvaro | 2019 | 7,1 % | högst 6 %
Sjukfrånvaro | 2020 | 6,8 % | högst 6 %
Sjukfrånvaro | 2021 | 6,4 % | högst 5,5 %
`));
show("long values",sheet("Data",`
Nyckeltal | Kommun | Period | Kön | Värde
Trygga elever | Ekeby | 2020 | Kvinnor | 88
Trygga elever | Ekeby | 2020 | Män | 89
Trygga elever | Ekeby | 2020 | Totalt | 89
Trygga elever | Ekeby | 2021 | Kvinnor | 90
`));
show("matrix period",sheet("Mål",`
Mål | 2019 | 2020 | 2021
Trygga barn | Uppnås | Uppnås delvis | Uppnås
Nöjda äldre | Uppnås inte | Uppnås delvis | Uppnås inte
Fler läser | Uppnås | Uppnås | Uppnås
`));
show("matrix nämnd",sheet("Mål",`
Mål | KS | BUN | Socialnämnden | Samlad bedömning
Trygga barn | Uppnås | Uppnås delvis | | Uppnås delvis
Nöjda äldre | | Uppnås delvis | Uppnås inte | Uppnås inte
Fler läser | Uppnås | Uppnås | Uppnås | Uppnås
`));
const s=sheet("Mål",`
Mål och indikatorer | Utfall 2020 | Utfall 2021 | Målvärde
Trygghet | | |
Alla ska vara trygga | | |
Trygga elever | 88 % | 91 % | 90 %
Trygga i parker | 60 % | 61 % | 70 %
Kunskap | | |
Fler ska klara skolan | | |
Behöriga elever | 80 % | 85 % | 84 %
`); [0,1,2,2,0,1,2].forEach((n,i)=>{(s.formats[i+1]??=[])[0]={indent:n}}); show("indent",s);
show("spaces",sheet("Mål",`
Mål och indikatorer | Utfall 2020 | Utfall 2021 | Målvärde
1 Trygghet | | |
1.1 Alla ska vara trygga | | |
1.1.1 Trygga elever | 88 % | 91 % | 90 %
1.1.2 Trygga i parker | 60 % | 61 % | 70 %
2 Kunskap | | |
2.1 Fler ska klara skolan | | |
2.1.1 Behöriga elever | 80 % | 85 % | 84 %
`));
show("types",sheet("Data",`
Indikator | Typ | 2019 | 2020 | 2021
Trygga elever | Utfall | 88 % | 89 % | 91 %
Trygga elever | Mål | 90 % | 90 % | 92 %
Sjukfrånvaro | Utfall | 7,1 % | 6,8 % | 6,4 %
Sjukfrånvaro | Mål | 6 % | 6 % | 6 %
`));
show("stratsys",sheet("Rapport",`
Mål | Styrtal | Utfall |  | Mål | Bedömning
 | | 2021 | 2020 | 2021 | 
Trygga barn | Grön Trygga elever | 91 % | 88 % | 90 % | Röd NedAndel trygga
 | Röd Trygga i parker | 60 % | 61 % | 70 % | x
`));
show("labels",sheet("Sida",`
Frisk luft
Indikator: Kvävedioxid, årsmedelvärde
Senaste värdet: 12,4 (2021)
Målvärde: högst 20
Trend: Förbättring
`));
});
