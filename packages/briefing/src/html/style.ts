import { palette } from "../palette.ts";

type Mode = "light" | "dark";

const colours = Object.entries(palette);

const variables = (mode: Mode): string => colours.map(([name, colour]) => `--${name}:${colour[mode]}`).join(";");

/** Charts have the light colours in their attributes, which a style sheet overrides. */
const darkCharts = colours
  .flatMap(([name, { light }]) =>
    ["fill", "stroke"].map((attribute) => `svg [${attribute}="${light}"]{${attribute}:var(--${name})}`),
  )
  .join("\n");

/**
 * The height of small letters of Source Sans, for which the charts are drawn. Other fonts are set in a size with the same
 * height, so that their lines need about as much room.
 */
const xHeight = 0.486;

/** The style sheet of the HTML edition: light and dark, print, and screens from 360 px. */
export const style = `
:root{color-scheme:light dark;${variables("light")};
--serif:"Subset Serif","Source Serif 4",Charter,"Iowan Old Style",Georgia,"Times New Roman",serif;
--sans:"Subset Sans","Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 var(--serif);hyphens:manual;overflow-wrap:break-word}
main,.edition{max-width:52rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4,.chart-title,.key-figure .value,nav,th,caption,summary,.edition{font-family:var(--sans)}
h1{font-size:clamp(2.25rem,8vw,4rem);line-height:1.05;margin:2rem 0 1rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:clamp(1.5rem,4.5vw,2rem);line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
h3{font-size:1.125rem;line-height:1.3;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol{margin:0 0 1rem}
li{margin-bottom:.5rem}
li::marker{font-family:var(--sans);color:var(--grey)}
.standfirst{font-size:1.25rem;line-height:1.45}
.page{padding:2.5rem 0 1.5rem;border-top:1px solid var(--context)}
.cover{border-top:0;padding-top:1rem}
a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
a.ref{text-decoration-style:dotted}
a:hover{text-decoration-thickness:2px;text-decoration-style:solid}
:focus-visible{outline:3px solid var(--belarus);outline-offset:2px}
.number,.date{white-space:nowrap}
.margin{font:.8125rem/1.5 var(--sans);color:var(--grey)}
.margin a{white-space:nowrap}
.host{font:.8125rem/1.5 var(--sans);color:var(--grey)}
.address{display:none}
@media (pointer:coarse){.margin a{display:inline-block;margin:-.25rem 0;padding:.25rem 0}}
.key-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1.5rem;margin:1.5rem 0}
.key-figure{margin:0;padding-top:.5rem;border-top:4px solid var(--grey);line-height:1.35}
.key-figure .value{display:block;font-size:clamp(1.75rem,3.2vw,2.25rem);line-height:1.1;font-weight:700;margin-bottom:.25rem}
.key-figure .value a{text-underline-offset:.14em}
.key-figure.russia{border-color:var(--russia)}
.key-figure.russia .value{color:var(--russia)}
.key-figure.belarus{border-color:var(--belarus)}
.key-figure.belarus .value{color:var(--belarus)}
.key-figure.other{border-top:4px double var(--other)}
figure{margin:1.5rem 0}
figcaption{margin-bottom:.75rem}
.chart-title{display:block;font-size:1.0625rem;font-weight:700;line-height:1.3}
.subtitle{display:block;font:.875rem/1.4 var(--sans);color:var(--grey)}
figure svg{display:block;width:100%;max-width:34rem;height:auto;font-family:var(--sans);font-size-adjust:${xHeight}}
figure svg+.note{margin-top:.5rem}
.note{font:.875rem/1.5 var(--sans);color:var(--grey)}
.sidebar{margin:1.75rem 0;padding:1rem 1.25rem .25rem;border:1px solid var(--context);border-left:4px solid var(--grey)}
.sidebar h3{margin-top:0}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));gap:0 2rem}
.columns>div>:first-child{margin-top:0}
.scroll{position:relative;overflow-x:auto;margin:1.5rem 0}
table{border-collapse:collapse;width:100%;font:.9375rem/1.4 var(--sans)}
caption{text-align:left;font-weight:700;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;overflow-wrap:anywhere;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--context)}
thead th,thead td{border-bottom:2px solid var(--grey)}
th{font-weight:600;overflow-wrap:normal}
.data td{overflow-wrap:break-word}
.data td:last-child{min-width:9rem}
details{margin:.75rem 0;font:.875rem/1.5 var(--sans)}
summary{cursor:pointer;padding:.25rem 0;color:var(--grey);text-decoration:underline;text-underline-offset:.2em}
details ul{padding-left:1.25rem;margin-top:.5rem}
nav ol{list-style:none;margin:0 0 2rem;padding:0;columns:2 18rem;column-gap:2rem}
nav li{break-inside:avoid;line-height:1.35;text-wrap:balance}
nav h2{font-size:1.125rem}
.edition{padding-top:1rem;font-size:.875rem;color:var(--grey)}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.75rem}
.skip:focus{left:1rem;top:1rem;z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (min-width:64rem){
main{max-width:60rem;padding-right:10.25rem}
.edition{max-width:60rem}
.page>p>.margin,.page>:is(ul,ol)>li>.margin{float:right;clear:right;width:7.5rem;margin-right:-9rem;line-height:inherit}
}
@media (max-width:30rem){
main,.edition{padding:0 1rem}
figure svg{width:calc(100% + 1.5rem);margin:0 -.75rem}
.standfirst{font-size:1.125rem}
}
@media screen and (prefers-color-scheme:dark){
:root{${variables("dark")}}
${darkCharts}
}
@media print{
@page{size:auto;margin:18mm}
:root{color-scheme:light}
body{font-size:10.2pt;line-height:1.38}
p,ul,ol{margin-bottom:.6rem}
.note{font-size:8.5pt;line-height:1.35}
.standfirst{font-size:12pt;line-height:1.35}
.key-figures,figure{margin:.75rem 0}
.key-figure .value{font-size:22pt}
main,.edition{max-width:none;padding:0}
.page{padding:0;border:0;break-before:page}
.cover{break-before:auto}
.page:last-child{font-size:9pt;line-height:1.3}
.page:last-child :is(p,ol,ul,h3){margin-bottom:.25rem}
.page:last-child h3{margin-top:.75rem}
.page:last-child table{font-size:7.5pt;line-height:1.2}
h1{margin-top:.5rem}
p,li{orphans:3;widows:3}
table{font-size:8pt;line-height:1.3}
th,td{padding:.2rem .75rem .2rem 0}
li{margin-bottom:.25rem}
h1,h2,h3,h4,figcaption,caption{break-after:avoid}
h2{font-size:19pt;line-height:23pt}
figure,.key-figures,.columns,.sidebar,tr,li{break-inside:avoid}
.skip,nav,.data,.sources,.host{display:none}
.address{display:inline;font-size:inherit;overflow-wrap:anywhere}
figure svg{max-height:112mm;width:auto;max-width:100%}
.cover svg{max-height:95mm}
.key-figures:has(+figure){float:right;width:28%;grid-template-columns:1fr}
.key-figures+figure{width:68%}
.key-figures+figure svg{max-height:92mm}
a{text-decoration:none}
.scroll{overflow:visible;margin:.75rem 0}
}
`.trim();
