// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teielement.h"

#include <QHash>
#include <QString>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

Element elementOf(const QString &name)
{
    using enum Element;
    static const QHash<QString, Element> elements{
        {u"div"_s, Division},        {u"div1"_s, Division},       {u"div2"_s, Division},
        {u"div3"_s, Division},       {u"div4"_s, Division},       {u"div5"_s, Division},
        {u"text"_s, Part},           {u"group"_s, Part},          {u"front"_s, Part},
        {u"body"_s, Part},           {u"back"_s, Part},           {u"attachment"_s, Attachment},
        {u"titlePage"_s, TitlePage}, {u"head"_s, Head},           {u"dateline"_s, Dateline},
        {u"opener"_s, Opener},       {u"byline"_s, Opener},       {u"argument"_s, Opener},
        {u"salute"_s, Salute},       {u"closer"_s, Closer},       {u"trailer"_s, Closer},
        {u"signed"_s, Signed},       {u"postscript"_s, Postscript}, {u"p"_s, Paragraph},
        {u"ab"_s, Paragraph},        {u"quote"_s, Quote},         {u"q"_s, Quote},
        {u"lg"_s, VerseGroup},       {u"l"_s, VerseLine},         {u"list"_s, List},
        {u"item"_s, Item},           {u"label"_s, Label},         {u"table"_s, Table},
        {u"row"_s, Row},             {u"cell"_s, Cell},           {u"figure"_s, Figure},
        {u"note"_s, Note},           {u"pb"_s, PageBreak},        {u"lb"_s, LineBreak},
        {u"hi"_s, Highlight},        {u"emph"_s, Highlight},      {u"del"_s, Deleted},
        {u"persName"_s, PersonName}, {u"placeName"_s, PlaceName}, {u"orgName"_s, OrganisationName},
        {u"date"_s, Date},           {u"time"_s, Time},           {u"ref"_s, Reference},
        {u"said"_s, Said},           {u"seg"_s, Segment},         {u"gloss"_s, Gloss},
        {u"term"_s, Term},           {u"choice"_s, Choice},       {u"abbr"_s, Printed},
        {u"sic"_s, Printed},         {u"orig"_s, Printed},        {u"expan"_s, Reading},
        {u"corr"_s, Reading},        {u"reg"_s, Reading},         {u"gap"_s, Gap},
        {u"graphic"_s, Picture},     {u"address"_s, Address},     {u"addrLine"_s, Address},
        {u"page-count-according-to-citation"_s, PageCount},       {u"file"_s, Nothing},
        {u"pdf"_s, Nothing},         {u"anchor"_s, Nothing},      {u"space"_s, Nothing},
        {u"milestone"_s, Nothing},   {u"cb"_s, Nothing},          {u"ptr"_s, Nothing},
        {u"add"_s, Inline},          {u"supplied"_s, Inline},     {u"unclear"_s, Inline},
        {u"subst"_s, Inline},        {u"cit"_s, Inline},          {u"bibl"_s, Inline},
        {u"title"_s, Inline},        {u"name"_s, Inline},         {u"rs"_s, Inline},
        {u"affiliation"_s, Inline},  {u"foreign"_s, Inline},      {u"formula"_s, Inline},
        {u"roleName"_s, Inline},     {u"forename"_s, Inline},     {u"surname"_s, Inline},
        {u"figDesc"_s, Inline},      {u"num"_s, Inline},          {u"measure"_s, Inline},
        {u"publisher"_s, Inline},    {u"pubPlace"_s, Inline},     {u"biblScope"_s, Inline},
        {u"mentioned"_s, Inline},    {u"soCalled"_s, Inline},     {u"s"_s, Inline},
        {u"email"_s, Inline},        {u"author"_s, Inline},       {u"editor"_s, Inline},
        {u"docDate"_s, Inline},      {u"code"_s, Inline},         {u"idno"_s, Inline},
    };
    return elements.value(name, Unknown);
}

} // namespace Chancery::Import
