// SPDX-License-Identifier: Apache-2.0
#include "exchange/drawiocells.h"
#include "exchange/exchangetext.h"
#include "exchange/inflate.h"

#include <QXmlStreamReader>

namespace portwright {

namespace {

constexpr qsizetype MostPages = 500;

/// The model of a packed page: base64, DEFLATE, percent signs; nothing where any of them is broken.
std::optional<QByteArray> unpacked(const QString &text)
{
    const auto packed = QByteArray::fromBase64Encoding(QString(text).remove(QLatin1Char('\n')).trimmed().toLatin1(),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!packed)
        return {};
    const std::optional<QByteArray> model = inflated(*packed, LargestFile);
    return model ? std::optional(QByteArray::fromPercentEncoding(*model)) : std::nullopt;
}

/// Reads pages one after the other; stops at the first problem.
class FileReading
{
public:
    FileReading(const QByteArray &bytes, const QString &fileName) : m_xml(bytes), m_fileName(fileName)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    Result<QList<DrawioPage>> run()
    {
        while (!m_xml.atEnd() && m_errors.isEmpty()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
                m_errors +=
                    xmlError(m_xml, m_fileName,
                             ExchangeText::tr("A drawing needs no document type and no entities. Save it again with "
                                              "draw.io."));
            else if (token == QXmlStreamReader::StartElement)
                start();
        }
        if (m_errors.isEmpty() && m_xml.hasError())
            m_errors += xmlError(m_xml, m_fileName, {});
        if (m_errors.isEmpty() && m_pages.isEmpty())
            m_errors += Error{ExchangeText::tr("There is no draw.io page in this file."), {m_fileName, 1, 0, {}}};
        return m_errors.isEmpty() ? Result<QList<DrawioPage>>(m_pages) : Result<QList<DrawioPage>>(m_errors);
    }

private:
    void start()
    {
        if (m_xml.name() == QLatin1String("mxGraphModel"))
            readModel(m_xml, ExchangeText::tr("Page %1").arg(m_pages.size() + 1));
        else if (m_xml.name() == QLatin1String("diagram"))
            readDiagram();
        else if (m_xml.name() != QLatin1String("mxfile"))
            m_errors += xmlError(m_xml, m_fileName,
                                 ExchangeText::tr("This is not a draw.io file: it begins with <%1>.")
                                     .arg(m_xml.name().left(40).toString()));
    }

    void readModel(QXmlStreamReader &xml, const QString &name)
    {
        if (m_pages.size() >= MostPages) {
            m_errors += xmlError(xml, m_fileName, ExchangeText::tr("The file has more than %1 pages.").arg(MostPages));
            return;
        }
        const Result<QList<DrawioCell>> cells = readCells(xml, m_fileName);
        if (cells)
            m_pages += pageOf(name, *cells);
        else
            m_errors += cells.errors();
    }

    void readDiagram()
    {
        QString name = m_xml.attributes().value(QLatin1String("name")).toString().simplified().left(200);
        if (name.isEmpty())
            name = ExchangeText::tr("Page %1").arg(m_pages.size() + 1);
        QString packed;
        while (!m_xml.atEnd() && m_errors.isEmpty()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters)
                packed += m_xml.text();
            else if (token == QXmlStreamReader::StartElement && m_xml.name() == QLatin1String("mxGraphModel"))
                readModel(m_xml, name);
            else if (token == QXmlStreamReader::StartElement)
                m_xml.skipCurrentElement();
        }
        if (m_errors.isEmpty() && !packed.trimmed().isEmpty())
            readPacked(packed, name);
    }

    void readPacked(const QString &packed, const QString &name)
    {
        const std::optional<QByteArray> model = unpacked(packed);
        if (!model) {
            m_errors +=
                xmlError(m_xml, m_fileName,
                         ExchangeText::tr("The packed page \"%1\" is broken. Save it again with draw.io.").arg(name));
            return;
        }
        QXmlStreamReader inner(*model);
        inner.setEntityExpansionLimit(0);
        if (inner.readNextStartElement() && inner.name() == QLatin1String("mxGraphModel"))
            readModel(inner, name);
        else
            m_errors +=
                xmlError(m_xml, m_fileName, ExchangeText::tr("The packed page \"%1\" holds no drawing.").arg(name));
    }

    QXmlStreamReader m_xml;
    QString m_fileName;
    QList<DrawioPage> m_pages;
    Errors m_errors;
};

} // namespace

Result<QList<DrawioPage>> readDrawio(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > LargestFile)
        return Error{ExchangeText::tr("The file is too large for a drawing."), {fileName, 0, 0, {}}};
    return FileReading(bytes, fileName).run();
}

} // namespace portwright
