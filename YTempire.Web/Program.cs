System.Console.WriteLine("YTempire");
