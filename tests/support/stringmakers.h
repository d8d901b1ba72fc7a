// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "model/ids.h"
#include "model/textrange.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <catch2/catch_tostring.hpp>

namespace Catch
{

template<>
struct StringMaker<QString> {
    static std::string convert(const QString &value)
    {
        return '"' + value.toStdString() + '"';
    }
};

template<>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList &value)
    {
        return '[' + value.join(QStringLiteral(" | ")).toStdString() + ']';
    }
};

template<>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &value)
    {
        return '"' + value.toStdString() + '"';
    }
};

template<>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime &value)
    {
        return value.toString(Qt::ISODate).toStdString();
    }
};

template<>
struct StringMaker<QUuid> {
    static std::string convert(const QUuid &value)
    {
        return value.toString(QUuid::WithoutBraces).toStdString();
    }
};

template<>
struct StringMaker<Chancery::TextRange> {
    static std::string convert(const Chancery::TextRange &value)
    {
        return std::to_string(value.start) + '-' + std::to_string(value.end);
    }
};

template<>
struct StringMaker<Chancery::DocumentKey> {
    static std::string convert(const Chancery::DocumentKey &value)
    {
        return value.toString().toStdString();
    }
};

template<>
struct StringMaker<Chancery::Error> {
    static std::string convert(const Chancery::Error &value)
    {
        return QString(value.message + QStringLiteral(" [") + value.detail + u']').toStdString();
    }
};

template<typename Table>
struct StringMaker<Chancery::RowId<Table>> {
    static std::string convert(const Chancery::RowId<Table> &value)
    {
        return '#' + std::to_string(value.value);
    }
};

} // namespace Catch
