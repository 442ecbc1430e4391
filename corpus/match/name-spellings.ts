/**
 * Names of people that the press spells in several ways, for want of one way to write them in English letters: Arabic,
 * Persian, Russian and a few others. Knowledge of names, not of people.
 *
 * One line: spellings of one name, any of which may stand for any other.
 */
const GROUPS = `
Mohammed Muhammad Mohammad Mohamed Mohamad Muhammed
Ahmed Ahmad Ahmet
Mahmoud Mahmud Mahmood Mehmood
Hamid Hameed
Hassan Hasan Hassen
Hussein Hussain Husain Husayn Hossein Hussien Husein
Abdullah Abdallah Abdulla
Abdul Abdel Abd-al
Abdulrahman Abdelrahman Abdurrahman Abdur-Rahman
Rahman Rehman
Rashid Rasheed Rachid
Salim Saleem Selim
Said Saeed Sayed Saïd Saied
Masoud Massoud Masud Massud Masood
Mustafa Mostafa Moustafa Mustapha
Ibrahim Ebrahim Ibraheem Brahim
Ismail Ismael Esmail Ismaeel
Yousef Yusuf Youssef Yousuf Yusef Yousif
Yasser Yasir Yaser
Nasser Nasir Naser
Khaled Khalid
Karim Kareem
Walid Waleed
Jamal Gamal Djamal
Jalal Galal
Omar Umar Omer
Osama Usama
Othman Osman Uthman
Suleiman Sulaiman Soleiman Suleyman Sulayman Solomon
Faisal Faysal Feisal
Faruq Farouk Farooq Faruk
Tariq Tarek Tareq Tarik
Mukhtar Mokhtar
Muammar Moammar Muammer Mu’ammar
Mubarak Moubarak
Nuri Nouri
Haidar Haider Haydar Hayder
Ayman Aiman
Amir Ameer Emir
Iyad Ayad
Jaber Jabir
Qasim Qassem Qasem Kassem Kassim
Qadir Kader Qader
Rafiq Rafik Rafic
Riyad Riad Riyadh
Saad Sa’ad
Saddam Sadam
Zayed Zaid Zayid
Zia Ziya Ziaul
Ali Aly
Sergei Sergey Serguei Serhiy Serhii
Alexei Alexey Aleksei Aleksey Oleksiy
Andrei Andrey Andriy Andrii
Alexander Aleksandr Alexandr Aleksander Oleksandr Aleksandar
Alexandra Aleksandra
Dmitri Dmitry Dmitriy Dimitri Dmytro
Vasily Vasili Vassily Vasiliy Vasyl
Yuri Yury Iouri Yuriy Iurii
Yevgeny Evgeny Yevgeni Evgeni Evgeniy Yevgeniy Evgenii
Valery Valeri Valeriy Valeriya
Vitaly Vitali Vitaliy
Anatoly Anatoli Anatoliy
Grigory Grigori Grigoriy
Gennady Gennadi Gennadiy Guennadi
Arkady Arkadi
Nikolai Nikolay Nicolai Mykola
Mikhail Michail Mikhael Mykhailo
Pyotr Petr Piotr
Fyodor Fedor
Vyacheslav Viacheslav
Viktor Victor
Oleg Oleh
Igor Ihor
Ilya Ilia
Yelena Elena Jelena
Yekaterina Ekaterina Katerina
Tatyana Tatiana Tatjana
Natalya Natalia Nataliya Natallia
Svetlana Svitlana
Irina Iryna
Inga Inha
Olga Olha
Yulia Julia Yuliya
Galina Halina
Lyudmila Ludmila Liudmila Lyudmyla
Ksenia Kseniya Xenia
Daria Darya
Georgi Georgy Giorgi Georgiy Guiorgui
Georgios Giorgos Yiorgos Yorgos George
Ioannis Yiannis Yannis Giannis Iannis
Eduard Edward Edouard
Zinovy Zinovi
Erik Eric
Karl Carl
Mark Marc
Frank Franck
Frederic Frédéric Frederick Frédérick
Filip Philip Phillip Philippe
Steven Stephen Stefan
Nicolas Nicholas Nikolas
Geoffrey Jeffrey
Christina Kristina
Catherine Katherine Katharine Kathryn
Elisabeth Elizabeth
Rafael Raphael
Mattias Matthias Mathias
Josef Jozef Joseph
Ludwig Ludvig
Wilhelm Vilhelm
`;

const SPELLINGS = new Map<string, readonly string[]>();
for (const names of GROUPS.trim()
  .split('\n')
  .map((line) => line.split(' ')))
  for (const name of names)
    SPELLINGS.set(name, [...(SPELLINGS.get(name) ?? []), ...names.filter((each) => each !== name)]);

/** A person's name with one of its words in another spelling: "Masoud Barzani" → "Massoud Barzani". */
export function otherSpellings(words: readonly string[]): string[] {
  return words.flatMap((word, at) => (SPELLINGS.get(word) ?? []).map((other) => words.with(at, other).join(' ')));
}
