// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "packs/pack.h"

#include <QWidget>

class QFormLayout;

namespace portwright {

/// One setting as a form shows it.
struct SettingLine
{
    QString pack;
    const Setting *setting = nullptr; // of a pack that outlives the form's next show()
    std::optional<SettingValue> own;
    bool several = false; // the selected nodes differ
    QString inherited;    // what holds while there is no own value: "8.2.6 (default)"
};

/// What a person typed as a value of the setting's type.
Result<SettingValue> parsedSetting(const Setting &setting, const QString &text);

/// Editors for settings of rule packs; an empty editor means: as inherited.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    SettingsForm(QString language, QWidget *parent);

    void show(const QList<SettingLine> &lines);

Q_SIGNALS:
    /// Absent: back to what is inherited.
    void edited(const QString &pack, const QString &setting, const std::optional<portwright::SettingValue> &value);

private:
    void rebuild();
    QWidget *makeEditor(const SettingLine &line);
    QWidget *makeChoice(const SettingLine &line);
    QWidget *makeText(const SettingLine &line);
    void fill(QWidget *editor, const SettingLine &line);

    QString m_language;
    QList<SettingLine> m_lines;
    QList<QWidget *> m_editors;
    QFormLayout *m_form;
};

} // namespace portwright
